import { expect, test } from './test';
import { handedIn, organisation, unique } from './given';

const pages = [
  { at: '/calendar', fr: 'Agenda', en: 'Calendar' },
  { at: '/sign-in', fr: 'Se connecter', en: 'Sign in' },
  { at: '/moderation/report', fr: 'Rapport de modération', en: 'Moderation report' },
];

for (const { at, fr, en } of pages) {
  test(`${at} is there in French and in English`, async ({ page }) => {
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1, name: fr, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: en, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle(new RegExp(`^${en}`));
  });
}

test('an event written in French says so to an English reader, dates in English', async ({
  page,
}) => {
  const event = await handedIn(await organisation({ trusted: true }), unique('En français'));
  await page.goto(`/events/${event.slug}?lang=en`);
  const title = page.getByRole('heading', { level: 1, name: event.title });
  await expect(title).toHaveAttribute('lang', 'fr');
  await expect(page.getByText(/14:00-17:00/).first()).toBeVisible();
});
