import { expect, test } from './test';
import { CalendarPage } from './calendar.page';
import { EditorPage } from './editor.page';
import { handedIn, inDays, organisation, unique } from './given';
import { mailTo } from './mails';
import { ModerationPages } from './moderation.page';
import { people, windowOf } from './people';

test('a partner submits, a moderator asks, the partner answers, it is published', async ({
  browser,
  page,
  request,
}) => {
  const { name } = await organisation();
  const title = unique('Café des données');
  const partner = await windowOf(browser, 'partner', '/me/events/new');
  const editor = new EditorPage(partner);
  await editor.write({
    organisation: name,
    title,
    summary: 'On apporte ses tableaux, on repart avec une carte.',
    day: inDays(5),
  });
  await editor.submit('Soumettre à la relecture');
  await expect(partner.getByText('L’événement est soumis')).toBeVisible();
  const own = partner.url();

  const desk = await windowOf(browser, 'moderator', '/moderation');
  const moderation = new ModerationPages(desk);
  await moderation.take(title);
  const question = `À quel étage ? ${title}`;
  await moderation.requestChanges('Informations manquantes', question);

  const mail = await mailTo(people.partner.email, new RegExp(question.replace('?', '\\?')));
  expect(mail.subject).toContain(title);

  await partner.goto(own);
  await expect(partner.getByText(question).first()).toBeVisible();
  await partner.getByRole('link', { name: 'Modifier' }).click();
  await editor.field(/^Nom du lieu/).fill('Maison des associations, 2e étage');
  await editor.isSaved();
  await editor.field(/^Réponse à l’équipe/).fill('Au deuxième, avec ascenseur.');
  await editor.submit('Soumettre de nouveau');

  await moderation.take(title);
  await expect(
    desk.getByRole('paragraph').filter({ hasText: 'Au deuxième, avec ascenseur.' }),
  ).toBeVisible();
  await moderation.publish();

  const calendar = new CalendarPage(page);
  await calendar.open(`?q=${encodeURIComponent(title)}`);
  await expect(calendar.link(title)).toBeVisible();
  await calendar.view('Carte');
  await expect(calendar.link(title).first()).toBeVisible();
  const query = `q=${encodeURIComponent(title)}`;
  const map = await (await request.get(`/api/v1/events.geojson?${query}`)).json();
  expect(map.features).toHaveLength(1);
  const feed = await (await request.get(`/api/v1/events.ics?${query}`)).text();
  expect(feed.replaceAll('\r\n ', '')).toMatch(new RegExp(`SUMMARY[^:]*:${title}`));
});

test('what a trusted partner submits is published at once', async ({ browser, page }) => {
  const { name } = await organisation({ trusted: true });
  const title = unique('Nuit des communs');
  const partner = await windowOf(browser, 'partner', '/me/events/new');
  const editor = new EditorPage(partner);
  await editor.write({ organisation: name, title, summary: 'Jusqu’à minuit.', day: inDays(6) });
  await editor.submit('Publier');
  await expect(partner.getByText('L’événement est publié')).toBeVisible();
  const calendar = new CalendarPage(page);
  await calendar.open(`?q=${encodeURIComponent(title)}`);
  await expect(calendar.link(title)).toBeVisible();
});

test('a cancelled event says so on its page and in calendars that have it', async ({
  browser,
  page,
  request,
}) => {
  const event = await handedIn(await organisation({ trusted: true }), unique('Fête annulée'));
  const feed = async () => {
    const text = await (await request.get(`/api/v1/events/${event.slug}.ics`)).text();
    return { text, sequence: Number(/SEQUENCE:(\d+)/.exec(text)?.[1] ?? 0) };
  };
  const before = await feed();
  const partner = await windowOf(browser, 'partner', `/me/events/${event.id}`);
  await partner.getByRole('button', { name: 'Annuler l’événement' }).click();
  const dialog = partner.getByRole('dialog', { name: 'Annuler cet événement ?' });
  await dialog.getByRole('textbox').fill('La salle est fermée.');
  await dialog.getByRole('button', { name: 'Annuler l’événement' }).click();
  await expect(dialog).toBeHidden();

  const after = await feed();
  expect(after.text).toContain('STATUS:CANCELLED');
  expect(after.sequence).toBeGreaterThan(before.sequence);
  await page.goto(`/events/${event.slug}`);
  await expect(page.getByText('Cet événement est annulé').first()).toBeVisible();
  await expect(page.getByText('La salle est fermée.')).toBeVisible();
});
