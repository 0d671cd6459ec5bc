import { expect, test } from './test';
import { unique } from './given';
import { linkIn, mailTo } from './mails';

test('a newcomer adds an organisation and invites a colleague, who accepts with a new account', async ({
  page,
  browser,
}) => {
  const word = Math.random().toString(36).slice(2, 9);
  const email = `${word}@demo.example`;
  await page.goto('/sign-in?to=/me/organisations');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.getByLabel('Adresse électronique').fill(email);
  await page.locator('#password').fill(`Aa1-${word}-long`);
  await page.locator('#password-confirm').fill(`Aa1-${word}-long`);
  await page.locator('#firstName').fill('Nour');
  await page.locator('#lastName').fill('Velle');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible();
  await page.goto(linkIn(await mailTo(email, /Confirmez/), /action-token/));
  await expect(
    page.getByRole('heading', { name: 'Vous ne représentez pas encore d’organisation' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Ajouter une organisation' }).first().click();
  const name = unique('La Ruche');
  await page.getByRole('textbox', { name: /^Nom / }).fill(name);
  await page.getByRole('combobox', { name: /^Type/ }).selectOption({ label: 'Association' });
  await page.getByRole('button', { name: 'Ajouter l’organisation' }).click();
  await expect(page.getByText('Votre organisation est enregistrée')).toBeVisible();

  await page.getByRole('link', { name: 'Personnes' }).click();
  const colleague = `collegue-${word}@demo.example`;
  await page.getByRole('textbox', { name: /^Adresse de courriel/ }).fill(colleague);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`Invitation envoyée à ${colleague}.`)).toBeVisible();
  const invitation = linkIn(await mailTo(colleague, new RegExp(name)), /\/invitations\//);
  await page.goto(invitation);
  await expect(page.getByRole('heading', { level: 1, name: `Représenter ${name}` })).toBeVisible();
  await expect(page.getByText('Cette invitation est pour une autre adresse')).toBeVisible();

  // The colleague, who has no account yet, on a machine of their own.
  const theirs = await (await browser.newContext()).newPage();
  const welcome = await mailTo(colleague, /action-token/);
  await theirs.goto(linkIn(welcome, /action-token/));
  await theirs.getByRole('link', { name: 'Oui, continuer' }).click();
  await theirs.locator('#password-new').fill(`Bb2-${word}-long`);
  await theirs.locator('#password-confirm').fill(`Bb2-${word}-long`);
  await theirs.getByRole('button', { name: 'Continuer' }).click();
  await theirs.locator('#firstName').fill('Cleo');
  await theirs.locator('#lastName').fill('Legue');
  await theirs.getByRole('button', { name: 'Continuer' }).click();
  await theirs
    .getByRole('link', { name: /^(Aller à l’agenda|Se connecter)$/ })
    .first()
    .click();
  await theirs.getByRole('link', { name: 'Se connecter pour accepter' }).click();
  await theirs.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await theirs.locator('#username').fill(colleague);
  await theirs.locator('#password').fill(`Bb2-${word}-long`);
  await theirs.locator('#kc-login').click();
  await theirs.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name })).toBeVisible();
  await theirs.goto('/me/organisations');
  await expect(theirs.getByRole('link', { name, exact: true })).toBeVisible();
});
