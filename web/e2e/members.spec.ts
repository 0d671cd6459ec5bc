import { act, callForDues, inDays, organisation } from './given';
import { windowOf } from './people';
import { expect, test } from './test';

type Membership = {
  id: string;
  version: number;
  party: { name: string };
  terms: { dues: { balance: number; reference: string } }[];
};

/** A bank statement with one payment that came in today. */
function statement(cents: number, reference: string, today: string): string {
  const id = Math.random().toString(36).slice(2);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${id}</Id><Ntry>
  <NtryRef>${id}</NtryRef><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
  <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${today}</Dt></BookgDt><AcctSvcrRef>${id}</AcctSvcrRef>
  <NtryDtls><TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs>
    <RltdPties><Dbtr><Pty><Nm>Un payeur</Nm></Pty></Dbtr></RltdPties>
    <RmtInf><Ustrd>Cotisation ${reference}</Ustrd></RmtInf></TxDtls></NtryDtls>
</Ntry></Stmt></BkToCstmrStmt></Document>`;
}

test('an organisation applies, is admitted at the desk, pays by transfer, and leaves', async ({
  browser,
}) => {
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

  const board = await windowOf(browser, 'board', '/desk/applications');
  await board.getByRole('link', { name }).click();
  await expect(board.getByRole('heading', { level: 1, name })).toBeVisible();
  await board.getByRole('button', { name: 'Admettre' }).click();
  await board.getByRole('dialog').getByRole('button', { name: 'Admettre' }).click();
  await expect(board.getByText('Le membre est admis', { exact: false })).toBeVisible();
  const id = new URL(board.url()).pathname.split('/').at(-1) ?? '';
  await callForDues(id);
  await page.reload();
  await expect(mine.getByText('Cotisation à payer')).toBeVisible();
  await expect(mine.getByRole('textbox', { name: 'Référence du virement' })).toHaveValue(/^RF\d\d/);

  const { terms } = await act<Membership>('treasurer', 'GET', `/memberships/${id}`);
  const { balance, reference } = terms[0]?.dues ?? { balance: 0, reference: '' };
  const today = inDays(0);
  const secretary = await windowOf(browser, 'secretary', '/desk/payments');
  await secretary.getByLabel(/^Fichier/).setInputFiles({
    name: 'releve.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(statement(balance, reference, today)),
  });
  await secretary.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(secretary.getByText(/^1 lignes? lue/)).toBeVisible();
  await secretary.getByRole('link', { name: 'Membres', exact: true }).click();
  await secretary.getByRole('searchbox').fill(name);
  await secretary.keyboard.press('Enter');
  await expect(secretary.getByRole('row', { name: new RegExp(`${name}.*À jour`) })).toBeVisible();

  await page.reload();
  await expect(mine.getByText('À jour')).toBeVisible();
  await expect(mine.getByText(/payée jusqu’au/)).toBeVisible();
  await mine.getByRole('button', { name: 'Quitter l’association' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Quitter l’association' }).click();
  await expect(mine.getByText('Vous avez quitté l’association')).toBeVisible();
});
