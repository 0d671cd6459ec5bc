import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test';

const addresses = ['/nowhere', '/sign-in', '/me/events'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const address of addresses) {
      test(`${address} has no accessibility violation and fits its width`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('contentinfo')).toBeVisible(); // the pages have taken over from the text that the server sends
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('the language changes everywhere at once, and is kept', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await page.goto('/nowhere?lang=fr');
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
});

test('the theme chosen holds from the first paint', async ({ page }) => {
  await page.goto('/nowhere');
  await page.getByRole('radio', { name: 'Sombre' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe('rgb(27, 24, 21)');
});

test('by keyboard, one jumps over the header, and a new page is read from its heading', async ({
  page,
}) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Se connecter' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeFocused();
  await expect(page).toHaveTitle('Se connecter · L’agenda');
});
