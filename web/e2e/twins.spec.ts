import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { EditorPage } from './editor.page';
import { handedIn, inDays, organisation, unique } from './given';
import { windowOf } from './people';

const widths = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** Nothing of it is out of reach, at either width. */
async function isUsable(page: Page) {
  for (const size of widths) {
    await page.setViewportSize(size);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(widths[0] ?? { width: 1280, height: 900 });
}

test('a partner is asked whether it is this one: gives up the same, sends another', async ({
  browser,
}) => {
  const there = await handedIn(await organisation({ trusted: true }), unique('Bal des données'));
  const { name } = await organisation();
  const event = { organisation: name, title: there.title, summary: 'On danse.', day: inDays(3) };
  const partner = await windowOf(browser, 'partner', '/me/events/new');
  const editor = new EditorPage(partner);
  await editor.write(event);
  await partner.getByRole('button', { name: 'Soumettre à la relecture' }).click();
  const dialog = partner.getByRole('dialog', { name: 'Cet événement existe-t-il déjà ?' });
  const twin = dialog.getByRole('listitem').filter({ hasText: there.title });
  await expect(twin.getByText(/Ressemblance\s:/)).toBeVisible();
  await expect(twin.getByRole('link', { name: there.title })).toHaveAttribute(
    'href',
    `/events/${there.slug}`,
  );
  await isUsable(partner);
  const mine = /\/me\/events\/([0-9a-f-]+)\/edit/.exec(partner.url())?.[1] ?? '';
  await twin.getByRole('button', { name: 'C’est le même : retirer le mien' }).click();
  await expect(partner).toHaveURL(new RegExp(`/me/events/${there.id}$`));
  await expect(partner.getByText('Votre événement est retiré')).toBeVisible();
  await partner.goto(`/me/events/${mine}`);
  await expect(partner.getByText('Retiré').first()).toBeVisible();

  await partner.goto('/me/events/new');
  await editor.write(event);
  await partner.getByRole('button', { name: 'Soumettre à la relecture' }).click();
  await dialog.getByRole('button', { name: 'C’est un autre événement : soumettre' }).click();
  await expect(partner.getByText('L’événement est soumis')).toBeVisible();
});
