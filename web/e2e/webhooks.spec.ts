import { expect, test } from './test';
import { handedIn, organisation, unique } from './given';
import { windowOf } from './people';
import { receiver, signatureOf } from './receiver';

test('a partner is called by a webhook, sees a failure mended by itself, and sends a message again', async ({
  browser,
  baseURL,
}) => {
  const by = await organisation({ trusted: true });
  const title = unique('Atelier appelant');
  const server = await receiver();
  const page = await windowOf(browser, 'partner', `/me/organisations/${by.id}`);

  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('link', { name: 'Ajouter un webhook' }).click();
  await page.getByRole('textbox', { name: /^Adresse de votre serveur/ }).fill(server.url);
  await page.getByRole('radio', { name: 'Seulement certains' }).check();
  await page.getByRole('checkbox', { name: 'Événement publié' }).check();
  await page
    .getByRole('textbox', { name: /^Limiter à une recherche/ })
    .fill(`${baseURL}/calendar?q=${encodeURIComponent(title)}&kind=workshop&view=map`);
  await expect(page.getByText(`« ${title} »`)).toBeVisible();
  await page.getByRole('button', { name: 'Créer le webhook' }).click();
  await expect(page.getByText('Le webhook est créé')).toBeVisible();
  const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
  await page.getByRole('link', { name: /voir le webhook/ }).click();

  await page.getByRole('button', { name: 'Envoyer un message de test' }).click();
  await expect(page.getByText(/^Le message de test est arrivé\s: .* 204$/)).toBeVisible();
  const [tried] = server.messages;
  expect(tried?.body).toContain('"webhook.test"');
  expect(tried && signatureOf(tried, secret)).toBe(tried?.signature);

  server.answers(500);
  const event = await handedIn(by, title);
  await expect.poll(() => server.messages.length).toBe(2);
  server.answers(204);
  await page.reload();
  const row = page.getByRole('listitem').filter({ hasText: 'Événement publié' });
  await expect(row).toBeVisible();
  // Sent again five seconds later; the page says so by itself.
  await expect(row).toContainText('Livré');
  await expect(row).toContainText('2 tentatives');
  await row.getByText('Voir le message').click();
  await expect(row.getByRole('group', { name: /^Message msg_/ })).toContainText(event.id);

  await page.getByRole('radio', { name: 'Livrés' }).click();
  await expect(page).toHaveURL(/\?status=delivered$/);
  await row.getByRole('button', { name: /^Renvoyer\s: Événement publié/ }).click();
  await expect(page.getByText('Le message est envoyé de nouveau')).toBeVisible();
  await expect.poll(() => server.messages.length).toBe(4);
  const [, first, second, third] = server.messages;
  expect(new Set([first, second, third].map((one) => one?.id)).size).toBe(1);
  expect(third && signatureOf(third, secret)).toBe(third?.signature);
  await expect(row).toContainText('Livré');
  await server.close();
});

test('a partner changes the secret and the filter of a webhook, pauses it and deletes it', async ({
  browser,
}) => {
  const by = await organisation();
  const server = await receiver();
  const page = await windowOf(browser, 'partner', `/me/organisations/${by.id}/webhooks?new`);
  await page.getByRole('textbox', { name: /^Adresse de votre serveur/ }).fill('https://');
  await page.getByRole('button', { name: 'Créer le webhook' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('textbox', { name: /^Adresse de votre serveur/ }).fill(server.url);
  await page.getByRole('button', { name: 'Créer le webhook' }).click();
  const old = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
  await page.getByRole('link', { name: /voir le webhook/ }).click();

  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('button', { name: 'Changer le secret' }).click();
  const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
  expect(secret).not.toBe(old);
  await page.getByRole('button', { name: 'Suspendre' }).click();
  await expect(page.getByText(/^Suspendu par vous/)).toBeVisible();
  await page.getByRole('textbox', { name: /^Limiter à une recherche/ }).fill('couleur=rouge');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/Le filtre «\scouleur\s» n’existe pas/).first()).toBeVisible();
  await page.getByRole('textbox', { name: /^Limiter à une recherche/ }).fill('?country=FR');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Réglages enregistrés')).toBeVisible();

  // A message of a disabled webhook still shows whether the receiver knows both secrets.
  await page.getByRole('button', { name: 'Envoyer un message de test' }).click();
  await expect(page.getByText(/^Le message de test est arrivé/)).toBeVisible();
  const [tried] = server.messages;
  expect(tried?.signature.split(' ').sort()).toEqual(
    [old, secret].map((one) => tried && signatureOf(tried, one)).sort(),
  );
  await page.getByRole('button', { name: 'Remettre en service' }).click();
  await expect(page.getByText('En service')).toBeVisible();

  await page.getByRole('button', { name: 'Supprimer le webhook' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('Le webhook est supprimé')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Aucun webhook' })).toBeVisible();
  await server.close();
});
