import { expect, test } from './test';

const NEC = '/editions/nec-ess-europe-2024';

test('a visitor reads the grid of 2024, keeps two sessions without an account, and takes them along', async ({
  page,
  request,
}) => {
  await page.goto('/editions');
  await page.getByRole('link', { name: 'Numérique en Commun[s] ESS 2024' }).click();
  await expect(page).toHaveURL(NEC);
  const wednesday = page.getByRole('region', { name: /mercredi 27 novembre 2024/ });
  await expect(wednesday.getByText('Communs', { exact: true }).first()).toBeVisible();
  await expect(wednesday.getByText('Pause déjeuner')).toBeVisible();
  await wednesday.getByRole('button', { name: /Associations et données/ }).click();
  await wednesday.getByRole('button', { name: /Les communs de données, avec/ }).click();

  await page.getByRole('link', { name: 'Mon programme (2)' }).click();
  await expect(page.getByText('Une autre session que vous gardez').first()).toBeVisible();
  await page.reload();
  const take = page.getByRole('link', { name: 'Ajouter à mon agenda' });
  const calendar = await (await request.get((await take.getAttribute('href')) ?? '')).text();
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(calendar).not.toContain('Pause');
});

test('the programme narrows to a city, as a link that can be shared', async ({ page }) => {
  await page.goto(`${NEC}?view=list`);
  await page.getByRole('combobox', { name: 'Ville' }).selectOption({ label: 'Lille' });
  await expect(page).toHaveURL(/city=nec-ess-europe-2024-lille/);
  await expect(page.getByRole('link', { name: /^Café IA/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Dolce Data/ })).toHaveCount(0);
});

test('a programme that was read once is there without a network', async ({ page, context }) => {
  await page.goto(`${NEC}/programme?view=list`);
  await expect(page.getByRole('link', { name: /Dolce Data/ })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept = () => caches.open('soga-programme').then((cache) => cache.keys());
    while ((await kept()).filter(({ url }) => url.includes('/editions/')).length < 4)
      await new Promise((again) => setTimeout(again, 200));
  });
  await page.reload();
  await expect(page.getByRole('link', { name: /Dolce Data/ })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('link', { name: /Dolce Data/ })).toBeVisible();
});
