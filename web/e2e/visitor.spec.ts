import { expect, test } from './test';
import { CalendarPage } from './calendar.page';
import { handedIn, inDays, organisation, unique, type Event } from './given';

test.describe('a visitor', () => {
  let event: Event;
  let host: string;

  test.beforeAll(async () => {
    const by = await organisation({ trusted: true });
    host = by.name;
    event = await handedIn(by, unique('Cartographie visiteuse'));
  });

  test('finds an event by words, kind and town, and opens it', async ({ page }) => {
    const calendar = new CalendarPage(page);
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Que recherchez-vous ?' }).fill(event.title);
    await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
    await expect(calendar.link(event.title)).toBeVisible();
    await calendar.choose('Type', 'Atelier');
    await calendar.choose('Ville', 'Lyon');
    await expect(page).toHaveURL(/kind=workshop/);
    await expect(page).toHaveURL(/city=Lyon/);
    await calendar.link(event.title).click();
    await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
    await expect(page.getByText('Maison du Parcours').first()).toBeVisible();
    await page.goBack();
    await expect(calendar.link(event.title)).toBeVisible();
  });

  test('is offered a way out when nothing matches', async ({ page }) => {
    const calendar = new CalendarPage(page);
    await calendar.open(`?q=${encodeURIComponent(event.title)}&kind=hackathon`);
    await expect(
      page.getByRole('heading', { name: 'Aucun événement ne correspond à ces filtres' }),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Sans le filtre «\s.*\s»\s: \d+ événement/ }).click();
    await expect(calendar.results.getByRole('article').first()).toBeVisible();
  });

  test('subscribes: the address answers a calendar with the event', async ({ page, request }) => {
    const calendar = new CalendarPage(page);
    await calendar.open(`?q=${encodeURIComponent(event.title)}`);
    await expect(calendar.link(event.title)).toBeVisible();
    const feed = await request.get(await calendar.subscription());
    expect(feed.headers()['content-type']).toContain('text/calendar');
    const text = (await feed.text()).replaceAll('\r\n ', '');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toMatch(new RegExp(`SUMMARY[^:]*:${event.title}`));
    expect(text).toContain(`DTSTART;TZID=Europe/Paris:${event.day.replaceAll('-', '')}T140000`);
  });

  test('sees it in its month and on the map', async ({ page }) => {
    const calendar = new CalendarPage(page);
    await calendar.open(`?q=${encodeURIComponent(event.title)}`);
    await calendar.view('Mois');
    if (event.day.slice(0, 7) !== inDays(0).slice(0, 7))
      await page.getByRole('link', { name: 'Suivant' }).click();
    await expect(calendar.results.getByText(event.title).first()).toBeVisible();
    await calendar.view('Carte');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(calendar.link(event.title).first()).toBeVisible();

    const map = page.getByRole('application', { name: /^Carte de 1 événement\./ });
    const point = page.getByRole('button', { name: event.title, exact: true });
    const scale = page.locator('.maplibregl-ctrl-scale');
    const chosen = page.getByRole('status').getByRole('link', { name: event.title });
    await expect(map).toBeVisible();
    await point.click();
    await expect(chosen).toBeVisible();
    await page.getByRole('button', { name: 'Fermer', exact: true }).click();
    await expect(chosen).toHaveCount(0);
    // by keyboard: closer, to the point, to the event
    const far = await scale.textContent();
    await map.focus();
    await page.keyboard.press('+');
    await expect(scale).not.toHaveText(far ?? '');
    await expect(page.getByRole('button', { name: 'Chercher dans cette zone' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(point).toBeFocused();
    await page.keyboard.press('Enter');
    await chosen.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Itinéraire' }).first()).toBeVisible();
  });

  test('shares it: the raw page has its title, its facts and its preview', async ({ request }) => {
    const html = await (await request.get(`/events/${event.slug}`)).text();
    expect(html).toContain(`<title>${event.title}`);
    expect(html).toMatch(new RegExp(`<meta property="og:title" content="${event.title}`));
    expect(html).toContain('application/ld+json');
    expect(html).toContain(host);
  });
});
