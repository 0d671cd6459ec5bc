import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { linkIn, mailTo } from './mails';

const newcomer = () => `${Math.random().toString(36).slice(2, 9)}@demo.example`;

async function begin(page: Page): Promise<void> {
  await page.goto('/sign-in?to=/me/organisations');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await expect(page.locator('#password')).toBeVisible();
}

async function register(page: Page, email: string, password = 'quatre chats gris'): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#password-confirm').fill(password);
  await page.locator('#firstName').fill('Nour');
  await page.locator('#lastName').fill('Velle');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
}

/** Title of the page that answers a form sent with this address. */
async function answerTo(page: Page, email: string): Promise<string> {
  await begin(page);
  await register(page, email);
  await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  return (await page.locator('main').innerText()).replace(email, '');
}

test('the link of a sign-up opened in a new tab leads back to what one was doing', async ({
  page,
  context,
}) => {
  const email = newcomer();
  await answerTo(page, email);
  const tab = await context.newPage();
  const link = linkIn(await mailTo(email, /Confirmez/), /action-token/);
  await tab.goto(link);
  await expect(tab).toHaveURL(/\/me\/organisations$/);
  await expect(tab.getByRole('button', { name: 'Mon compte' })).toBeVisible();
});

test('the link opened in another browser, and opened again, ends where one can sign in', async ({
  page,
  browser,
}) => {
  const email = newcomer();
  await answerTo(page, email);
  const link = linkIn(await mailTo(email, /Confirmez/), /action-token/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await elsewhere.getByRole('link', { name: 'Oui, continuer' }).click();
  await expect(
    elsewhere.getByRole('heading', { name: 'Votre adresse est confirmée' }),
  ).toBeVisible();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Se connecter' }).click();
  await elsewhere.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await elsewhere.locator('#username').fill(email);
  await elsewhere.locator('#password').fill('quatre chats gris');
  await elsewhere.locator('#kc-login').click();
  await expect(elsewhere.getByRole('button', { name: 'Mon compte' })).toBeVisible();
});

test('signing up does not reveal whether an address has an account', async ({ page }) => {
  const unknown = await answerTo(page, newcomer());
  const known = await answerTo(page, 'visitor@demo.example');
  expect(known).toBe(unknown);
  const mail = await mailTo('visitor@demo.example', /déjà un compte/);
  expect(linkIn(mail, /sign-in/)).toContain(process.env.SOGA_URL ?? '');
});

test('a common or short password is refused with words, and the pages pass axe', async ({
  page,
}) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await begin(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await register(page, newcomer(), 'motdepasse123');
    await expect(page.getByText('Beaucoup de personnes utilisent ce mot de passe')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.locator('#username').fill('nobody@demo.example');
    await page.locator('#password').fill('x');
    await page.locator('#kc-login').click();
    await expect(page.getByRole('alert')).toContainText('n’est pas le bon');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
});
