import { expect, test } from '@playwright/test';
import { unique } from './given';
import { linkIn, mailTo } from './mails';

test('a newcomer creates an account, then an organisation, and invites a colleague', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const word = Math.random().toString(36).slice(2, 9);
  const email = `${word}@demo.example`;
  await page.goto('/sign-in?to=/me/organisations');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.locator('#username').fill(word);
  await page.locator('#email').fill(email);
  await page.locator('#firstName').fill('Nour');
  await page.locator('#lastName').fill('Velle');
  await page.getByRole('button', { name: 'Enregistrement' }).click();
  await page.goto(linkIn(await mailTo(email, /vérifi/i), /action-token/));
  await page.locator('#password-new').fill(`Aa1-${word}-long`);
  await page.locator('#password-confirm').fill(`Aa1-${word}-long`);
  await page.getByRole('button', { name: 'Soumettre' }).click();
  await expect(
    page.getByRole('heading', { name: 'Vous n’agissez encore pour aucune organisation' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Ajouter une organisation' }).first().click();
  const name = unique('La Ruche');
  await page.getByRole('textbox', { name: /^Nom / }).fill(name);
  await page.getByRole('combobox', { name: /^Forme/ }).selectOption({ label: 'Association' });
  await page.getByRole('button', { name: 'Ajouter l’organisation' }).click();
  await expect(page.getByText('Votre organisation est dans l’annuaire')).toBeVisible();

  await page.getByRole('link', { name: 'Personnes' }).click();
  const colleague = `collegue-${word}@demo.example`;
  await page.getByRole('textbox', { name: /^Adresse électronique/ }).fill(colleague);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`Invitation envoyée à ${colleague}.`)).toBeVisible();
  const invitation = await mailTo(colleague, new RegExp(name));
  await page.goto(linkIn(invitation, /\/invitations\//));
  await expect(page.getByRole('heading', { level: 1, name: `Agir pour ${name}` })).toBeVisible();
  await expect(page.getByText('Cette invitation est pour une autre adresse')).toBeVisible();
});
