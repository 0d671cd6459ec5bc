import { act, inDays, organisation } from './given';
import { windowOf } from './people';
import { expect, test } from './test';

type Membership = {
  id: string;
  version: number;
  status: string;
  party: { name: string };
  terms: { id: string; dues: { balance: number } }[];
};

test('an organisation applies, is admitted, pays its dues, and leaves', async ({ browser }) => {
  const { name } = await organisation();
  const page = await windowOf(browser, 'partner', '/join');
  await page.getByRole('radio', { name }).check();
  await page.getByRole('radio', { name: /^Premier niveau/ }).check();
  await page
    .getByRole('combobox', { name: /^Collège souhaité/ })
    .selectOption({ label: 'Opérateurs et accompagnateurs' });
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('link', { name: /^Acceptez les statuts/ })).toBeVisible();
  const budget = page.getByRole('textbox', { name: /^Budget annuel/ });
  if (await budget.isVisible()) await budget.fill('120 000');
  await page.getByRole('checkbox', { name: /^J’accepte les statuts/ }).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page).toHaveURL(/\/me\/membership$/);
  const mine = page.getByRole('region', { name });
  await expect(mine.getByText('Demande en cours')).toBeVisible();

  const membership = async (): Promise<Membership> => {
    const { items } = await act<{ items: Membership[] }>('partner', 'GET', '/me/membership');
    const found = items.find(({ party }) => party.name === name);
    if (!found) throw new Error(`no membership of ${name}`);
    return found;
  };
  const { id } = await membership();
  await act<unknown>('board', 'POST', `/memberships/${id}/admit`, {}, (await membership()).version);
  const admitted = await membership();
  if (admitted.status === 'admitted')
    await act<unknown>(
      'treasurer',
      'POST',
      `/memberships/${id}/invoice`,
      undefined,
      admitted.version,
    );
  await page.reload();
  await expect(mine.getByText('Cotisation à payer')).toBeVisible();
  await expect(mine.getByRole('textbox', { name: 'Référence du virement' })).toHaveValue(/^RF\d\d/);

  const due = await membership();
  const [term] = due.terms;
  await act<unknown>(
    'treasurer',
    'POST',
    `/memberships/${id}/terms/${term?.id}/payments`,
    {
      amount: { cents: term?.dues.balance, currency: 'EUR' },
      bookedOn: inDays(0),
      method: 'transfer',
    },
    due.version,
  );
  await page.reload();
  await expect(mine.getByText('À jour')).toBeVisible();
  await expect(mine.getByText(/payée jusqu’au/)).toBeVisible();

  await mine.getByRole('button', { name: 'Quitter l’association' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Quitter l’association' }).click();
  await expect(mine.getByText('Vous avez quitté l’association')).toBeVisible();
});
