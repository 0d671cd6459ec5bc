import { expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mails';

test('a newcomer creates an account, confirms the address and is signed in', async ({ page }) => {
  const word = Math.random().toString(36).slice(2, 9);
  const email = `${word}@demo.example`;
  await page.goto('/sign-in?to=/me/events');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.locator('#username').fill(word);
  await page.locator('#email').fill(email);
  await page.locator('#firstName').fill('Nour');
  await page.locator('#lastName').fill('Velle');
  await page.locator('#password').fill(`Aa1-${word}-long`);
  await page.locator('#password-confirm').fill(`Aa1-${word}-long`);
  await page.getByRole('button', { name: 'Enregistrement' }).click();
  const mail = await mailTo(email, /./);
  await page.goto(linkIn(mail, /action-token/));
  const goOn = page.getByRole('link', { name: /continuer|retour/i });
  await expect(goOn.or(page.getByRole('button', { name: 'Mon compte' }))).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await expect(page.getByRole('button', { name: 'Mon compte' })).toBeVisible();
});
