import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test';
import { CalendarPage } from './calendar.page';
import { tabTo } from './keys';
import { linkIn, mailTo } from './mails';

test('a visitor gets a view by mail, changes what and how often, and ends it, without a mouse', async ({
  page,
}) => {
  const email = `${Math.random().toString(36).slice(2, 10)}@demo.example`;
  const press = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  await new CalendarPage(page).open('?kind=workshop&country=FR');
  await press('Recevoir par courriel');
  const dialog = page.getByRole('dialog', { name: 'Recevoir une alerte par courriel' });
  await expect(dialog).toContainText('Atelier');
  await tabTo(page, dialog.getByRole('textbox', { name: /^Adresse de courriel/ }));
  await page.keyboard.type(email);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await press('Créer l’alerte');
  await expect(dialog.getByText('Consultez votre boîte de réception')).toBeVisible();

  const mail = await mailTo(email, /Confirmez votre alerte\s: atelier, France/);
  await page.goto(linkIn(mail, /\/alerts\/.*\/confirm/));
  await expect(page.getByRole('heading', { name: 'Confirmer votre alerte' })).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await press('Confirmer l’alerte');
  await expect(page.getByRole('heading', { name: 'Votre alerte est confirmée' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Gérer cette alerte' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Votre alerte' })).toBeFocused();
  const alert = page.url();
  await tabTo(page, page.getByRole('radio', { name: 'Chaque lundi matin' }));
  await page.keyboard.press('ArrowDown');
  await press('Enregistrer');
  await expect(page.getByText('Réglages enregistrés')).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('radio', { name: 'Dès la publication d’un événement' }),
  ).toBeChecked();

  await tabTo(page, page.getByRole('link', { name: 'Modifier la recherche' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /événements? à venir/ })).toBeVisible();
  await press('Retirer le filtre France');
  await expect(page).not.toHaveURL(/country/);
  await press('Enregistrer cette recherche');
  await expect(page.getByText('La recherche est enregistrée')).toBeVisible();
  await expect(page.getByText('Atelier', { exact: true })).toBeVisible();
  await expect(page.getByText('France', { exact: true })).toHaveCount(0);

  await press('Arrêter l’alerte et effacer mon adresse');
  await expect(page.getByRole('heading', { name: 'Alerte arrêtée' })).toBeVisible();
  await page.goto(alert);
  await expect(page.getByRole('heading', { name: 'Ce lien a expiré' })).toBeVisible();
});
