import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { inDays, organisation, unique } from './given';
import { windowOf } from './people';

type Entry = { uid: string; title: string; day: string; hour?: string };

/** A calendar file of afternoons in Lyon. */
function calendar(...entries: Entry[]): string {
  const lines = entries.flatMap(({ uid, title, day, hour = '14' }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260901T080000Z',
    `SUMMARY:${title}`,
    'DESCRIPTION:On y apprend des choses.',
    'LOCATION:La Maison, 3 rue de la République, 69001 Lyon, France',
    `DTSTART;TZID=Europe/Paris:${day.replaceAll('-', '')}T${hour}0000`,
    `DTEND;TZID=Europe/Paris:${day.replaceAll('-', '')}T170000`,
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//parcours//FR', ...lines];
  return [...all, 'END:VCALENDAR', ''].join('\r\n');
}

/** Reads this file, from the page of imports to its preview. */
async function read(page: Page, text: string): Promise<void> {
  const file = { name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
  await page.getByLabel(/^Fichier de l’agenda/).setInputFiles(file);
  await page.getByRole('combobox', { name: /^Type d’événement/ }).selectOption('workshop');
  await page.getByRole('button', { name: 'Lire et montrer l’aperçu' }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'agenda.ics' })).toBeVisible();
}

async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a partner brings in a calendar, then brings it in again after it changed', async ({
  browser,
}) => {
  const { id } = await organisation();
  const [kept, left, wrong] = [unique('Carte'), unique('Code'), unique('Jamais')];
  const uid = (name: string) => `${name.replace(' ', '-')}@parcours.example`;
  const page = await windowOf(browser, 'partner', `/me/organisations/${id}`);
  await page.getByRole('link', { name: 'Importer des événements' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await isAccessible(page);

  const invalid = { uid: uid(wrong), title: wrong, day: '2027-02-30' };
  await read(
    page,
    calendar(
      { uid: uid(kept), title: kept, day: inDays(30) },
      { uid: uid(left), title: left, day: inDays(45) },
      invalid,
    ),
  );
  await page.getByRole('link', { name: 'À corriger (1)' }).click();
  await expect(page).toHaveURL(/\?verdict=invalid$/);
  await expect(page.getByRole('row', { name: wrong })).toContainText('n’est pas une date');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Reprendre 2 nouveaux' }).press('Enter');
  await expect(page.getByText('2 entrées reprises')).toBeVisible();
  await page.getByRole('link', { name: 'Tout (3)' }).click();
  await expect(page.getByText('Brouillon créé')).toHaveCount(2);
  await isAccessible(page);

  await page.getByRole('link', { name: 'Voir mes événements' }).click();
  for (const title of [kept, left])
    await expect(
      page.getByRole('listitem').filter({ hasText: title }).getByText('Brouillon', { exact: true }),
    ).toBeVisible();

  await page.goto(`/me/organisations/${id}/imports`);
  await read(page, calendar({ uid: uid(kept), title: kept, day: inDays(30), hour: '15' }, invalid));
  const changed = page.getByRole('row', { name: kept });
  await expect(changed).toContainText(/Avant.*14\sh.*Après.*15\sh/);
  const gone = page.getByRole('row', { name: left });
  await expect(gone).toContainText('Disparu de votre agenda');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Reprendre 1 modifié' }).click();
  await expect(changed).toContainText('Mis à jour');
  await expect(page.getByRole('button', { name: 'Rien n’est choisi' })).toBeVisible();
  await gone.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Reprendre 1 disparu' }).click();
  const dialog = page.getByRole('dialog', { name: /^Annuler 1 événement/ });
  await dialog.getByRole('button', { name: 'Reprendre 1 disparu' }).click();
  await expect(gone).toContainText('Annulé ou retiré ici');

  await page.goto(`/me/organisations/${id}/imports`);
  const history = page.getByRole('region', { name: 'Historique' });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history).toContainText('1 modifié, 1 disparu et 1 à corriger · 2 reprises');
});

test('without a mouse, a file is chosen and one line of it is taken over', async ({ browser }) => {
  const { id } = await organisation();
  const [one, other] = [unique('Clavier'), unique('Souris')];
  const page = await windowOf(browser, 'partner', `/me/organisations/${id}/imports`);
  const go = page.getByRole('button', { name: 'Lire et montrer l’aperçu' });
  await go.press('Enter');
  const field = page.getByLabel(/^Fichier de l’agenda/);
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Choisissez d’abord un fichier/);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const text = calendar(
    { uid: `${one}@x`, title: one, day: inDays(33) },
    { uid: `${other}@x`, title: other, day: inDays(48) },
  );
  await (
    await chooser
  ).setFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await expect(page.getByText('Fichier choisi : agenda.ics')).toBeVisible();
  await go.press('Enter');
  const row = page.getByRole('row', { name: one });
  await expect(row).toContainText('Choisissez le type d’événement.');
  await row.getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Reprendre 1 nouveau' }).press('Enter');
  const result = page.getByRole('status').filter({ hasText: '1 entrée reprise' });
  await expect(result).toBeFocused();
  await expect(row).toContainText('Brouillon créé');
  await expect(page.getByRole('row', { name: other }).getByRole('checkbox')).toBeVisible();
});

test('what cannot be read is explained beside the field', async ({ browser }) => {
  const { id } = await organisation();
  const page = await windowOf(browser, 'partner', `/me/organisations/${id}/imports`);
  const field = page.getByLabel(/^Fichier de l’agenda/);
  const pdf = { name: 'affiche.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await field.setInputFiles(pdf);
  await page.getByRole('button', { name: 'Lire et montrer l’aperçu' }).click();
  await expect(field).toHaveAccessibleDescription(/un PDF, une image ou un programme/);

  await page.getByRole('radio', { name: 'Une adresse' }).press('Space');
  const address = page.getByRole('textbox', { name: /^Adresse de l’agenda/ });
  await address.fill('http://10.0.0.1/agenda.ics');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription(/pas sur l’Internet public/);
});
