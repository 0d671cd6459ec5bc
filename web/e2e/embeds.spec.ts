import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { handedIn, organisation, unique, type Event } from './given';

/** Pages of a partner, at another origin, with the policy of a careful site. */
const calendar = process.env.SOGA_URL ?? 'http://localhost:8080';
let event: Event;
let partner: Server;
let elsewhere: string;

const around = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title></head>
  <body><main><h1>Notre agenda</h1>${body}</main></body></html>`;
const script = `<script async src="${calendar}/embed/soga-calendar.js"></script>`;

test.beforeAll(async () => {
  event = await handedIn(await organisation({ trusted: true }), unique('Intégré'));
  const query = `q=${encodeURIComponent(event.title)}`;
  const pages: Record<string, string> = {
    '/component': `${script}<soga-calendar query="${query}" heading="2"><a href="${calendar}">Agenda</a></soga-calendar>`,
    '/frame': `${script}<iframe title="Agenda" src="${calendar}/embed/calendar?${query}&lang=fr" style="width:100%;height:9rem"></iframe>`,
    '/one': `<iframe title="Événement" src="${calendar}/embed/events/${event.slug}?lang=fr" style="width:100%;height:20rem"></iframe>`,
    '/shell': `<iframe title="Page" src="${calendar}/calendar"></iframe>`,
  };
  partner = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${calendar}; connect-src ${calendar}; frame-src ${calendar}; style-src-attr 'unsafe-inline'`,
    );
    response.end(around(pages[request.url ?? ''] ?? ''));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => partner.once('listening', listening));
  elsewhere = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
});

test.afterAll(() => void partner.close());

/** Every origin that is asked while the page is open. */
function origins(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  return asked;
}

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the component lists events in a partner's page, in the ${colorScheme} theme`, async ({
    page,
    context,
  }) => {
    const asked = origins(page);
    await page.emulateMedia({ colorScheme });
    await page.goto(`${elsewhere}/component`);
    const link = page.getByRole('link', { name: event.title });
    await expect(link).toHaveAttribute('href', new RegExp(`/events/${event.slug}$`));
    await expect(page.getByRole('heading', { level: 2, name: event.title })).toBeVisible();
    await expect(page.getByText('Maison du Parcours, Lyon, France')).toBeVisible();
    await clean(page);
    expect([...asked].sort()).toEqual([elsewhere, new URL(calendar).origin].sort());
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/events/${event.slug}$`));
  });

test('the frame shows the same view, and the page gives it the height it needs', async ({
  page,
  context,
}) => {
  const asked = origins(page);
  await page.goto(`${elsewhere}/frame`);
  const link = page.frameLocator('iframe').getByRole('link', { name: event.title });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('rel', 'noopener');
  const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(160);
  await clean(page);
  expect([...asked].sort()).toEqual([elsewhere, new URL(calendar).origin].sort());
  expect(await context.cookies()).toEqual([]);
  const opened = context.waitForEvent('page');
  await link.click();
  await expect(await opened).toHaveURL(new RegExp(`/events/${event.slug}$`));
});

test('one event is shown in a frame of its own', async ({ page }) => {
  await page.goto(`${elsewhere}/one`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('link', { name: event.title })).toBeVisible();
  await expect(frame.getByText('Une après-midi pour essayer')).toBeVisible();
});

test('any other page of ours refuses the frame', async ({ page }) => {
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto(`${elsewhere}/shell`);
  await refused;
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
});

for (const width of [1280, 390])
  test(`the demonstration shows both and gives their code, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/embed.html?lang=fr');
    await page.getByLabel('Ville').fill('Lyon');
    await page.getByLabel('Ville').blur();
    await expect(page.getByRole('group', { name: 'Code à copier' }).first()).toContainText(
      'query="city=Lyon"',
    );
    await expect(page.getByRole('group', { name: 'Événements' })).toBeVisible();
    await expect(
      page.frameLocator('iframe').getByRole('group', { name: 'Événements' }),
    ).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await clean(page);
    }
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  });
