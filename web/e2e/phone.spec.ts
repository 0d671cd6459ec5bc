import { expect, test, type Page } from './test';
import { CalendarPage } from './calendar.page';
import { handedIn, organisation, unique } from './given';
import { openSignedIn, stateOf } from './people';

async function fits(page: Page): Promise<void> {
  const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
}

test('a visitor narrows the calendar in a sheet and opens an event', async ({ page }) => {
  const event = await handedIn(await organisation({ trusted: true }), unique('De poche'));
  const calendar = new CalendarPage(page);
  await page.goto('/calendar');
  const first = page.getByRole('article').first();
  await expect(first).toBeVisible();
  expect((await first.boundingBox())?.y).toBeLessThanOrEqual(260);
  await calendar.open(`?q=${encodeURIComponent(event.title)}`);
  await page.getByRole('button', { name: /^Filtres/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: 'Atelier', exact: true }).click();
  await sheet.getByRole('button', { name: 'Voir 1 événement' }).click();
  await expect(sheet).toBeHidden();
  await fits(page);
  await calendar.link(event.title).click();
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  await fits(page);
});

test.describe('a moderator', () => {
  test.use({ storageState: stateOf('moderator') });

  test('reads the queue as cards and has the decision in reach', async ({ page }) => {
    const event = await handedIn(await organisation(), unique('Relecture de poche'));
    await openSignedIn(page, '/moderation?state=all');
    await expect(page.getByRole('table')).toBeVisible();
    await fits(page);
    await page.goto(`/moderation/events/${event.id}`);
    const take = page.getByRole('button', { name: 'Prendre la relecture' });
    await expect(take).toBeInViewport();
    await take.click();
    await expect(page.getByRole('button', { name: 'Publier', exact: true })).toBeInViewport();
    await fits(page);
  });
});
