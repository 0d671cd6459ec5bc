import { expect, test } from './test';
import { EditorPage } from './editor.page';
import { inDays, organisation, unique } from './given';
import { windowOf } from './people';

test('a partner plans a monthly series and calls one date off; visitors and calendars are told', async ({
  browser,
  page,
  request,
}) => {
  const { name } = await organisation({ trusted: true });
  const title = unique('Café réparation');
  const partner = await windowOf(browser, 'partner', '/me/events/new');
  const editor = new EditorPage(partner);
  await editor.write({ organisation: name, title, summary: 'Chaque mois.', day: inDays(4) });
  const repeats = partner.getByRole('region', { name: 'Répétition' });
  await repeats
    .getByRole('combobox', { name: 'Répéter l’événement' })
    .selectOption({ label: 'Tous les mois ou tous les quelques mois' });
  await repeats.getByRole('radio', { name: 'Après un nombre de dates' }).check();
  await expect(repeats.getByRole('status')).toHaveText(/^Chaque .* du mois à 14\sh, 10 fois$/);
  await expect(
    repeats.getByRole('list', { name: 'Les 5 prochaines dates' }).getByRole('listitem'),
  ).toHaveCount(5);
  // The third date is skipped before anyone sees the series.
  await repeats
    .getByRole('button', { name: /^Exclure cette date/ })
    .nth(2)
    .click();
  await editor.isSaved();
  await editor.submit('Publier');
  await expect(partner.getByText('L’événement est publié')).toBeVisible();

  const dates = partner.getByRole('list', { name: 'Dates' });
  await expect(dates.getByRole('listitem')).toHaveCount(9);
  await partner
    .getByRole('button', { name: /^Modifier cette date/ })
    .nth(1)
    .click();
  const dialog = partner.getByRole('dialog', { name: /^Modifier/ });
  await dialog.getByRole('radio', { name: 'Annuler', exact: true }).check();
  await dialog.getByRole('textbox', { name: /français/ }).fill('La salle est prise.');
  await dialog.getByRole('button', { name: 'Annuler la date' }).click();
  await expect(dialog).toBeHidden();
  await expect(dates.getByRole('listitem').nth(1)).toContainText('Annulée');

  await page.goto(`/calendar?q=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: title }).nth(1).click();
  await expect(page).toHaveURL(/\?date=/);
  await expect(page.getByText('Cette date est annulée').first()).toBeVisible();
  await expect(page.getByText('La salle est prise.').first()).toBeVisible();
  await expect(page.getByText(/^Série\s: Chaque/)).toBeVisible();

  const slug = new URL(page.url()).pathname.split('/').at(-1);
  const file = await (await request.get(`/api/v1/events/${slug}.ics`)).text();
  const text = file.replaceAll('\r\n ', '');
  expect(text).toMatch(/RRULE:FREQ=MONTHLY/);
  expect(text).toMatch(/EXDATE/);
  const called = text.split('BEGIN:VEVENT').filter((one) => /RECURRENCE-ID/.test(one));
  expect(called).toHaveLength(1);
  expect(called[0]).toContain('STATUS:CANCELLED');
});
