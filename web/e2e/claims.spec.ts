import { readFile } from 'node:fs/promises';
import type { Browser, Download } from '@playwright/test';
import { inDays, organisation } from './given';
import { freshWindowOf, windowOf } from './people';
import { expect, test, type Page } from './test';

const IBAN = 'FR14 2004 1010 0505 0001 3M02 606';
const PDF = Buffer.from('%PDF-1.7 une pièce inventée');

/** A statement that says that this order of 948 EUR left the account today. */
const booked = (order: string, today: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Ntry>
  <Amt Ccy="EUR">948.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><Dt>${today}</Dt></BookgDt><AcctSvcrRef>${order}</AcctSvcrRef>
  <NtryDtls><TxDtls><Refs><EndToEndId>${order}</EndToEndId></Refs></TxDtls></NtryDtls>
</Ntry></Stmt></BkToCstmrStmt></Document>`;

/** Presses a button of the page, then the one of the dialog that asks what it needs. */
async function decide(page: Page, act: string, go: string, reasons = ''): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reasons)
    for (const field of await dialog.getByRole('textbox', { name: /accorder quand même/ }).all())
      await field.fill(reasons);
  await dialog.getByRole('button', { name: go, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function taken(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return coming;
}

// One after the other: a batch takes every claim that is approved.
test.describe.configure({ mode: 'default' });

/** A claim that the partner sent and the reviewer proposes to grant. */
async function recommended(browser: Browser): Promise<{ id: string; name: string; partner: Page }> {
  const { name } = await organisation();
  const partner = await windowOf(
    browser,
    'partner',
    '/schemes/digiset-2025?town=Lyon&country=FR&first=yes',
  );
  await partner.getByRole('radio', { name }).check();
  await partner.getByRole('button', { name: 'Commencer la demande' }).click();
  await expect(
    partner.getByRole('heading', { level: 1, name: `Demande de ${name}` }),
  ).toBeVisible();
  const id = new URL(partner.url()).pathname.split('/').at(-1) ?? '';

  await partner.getByRole('radio', { name: 'Oui' }).check();
  await partner.getByRole('textbox', { name: /^Point exact du siège/ }).fill('45.764, 4.8357');
  await partner.getByRole('textbox', { name: /^IBAN/ }).fill(IBAN);
  await partner.getByRole('checkbox', { name: /^Ce compte est celui/ }).check();
  await expect(partner.getByText(/^Enregistré à/)).toBeVisible();
  await partner.getByRole('button', { name: 'Enregistrer le compte' }).click();
  await expect(partner.getByText('FR•• •••• 2606', { exact: true })).toBeVisible();
  for (const kind of ['attendance-list', 'declaration-on-honour', 'account-statement']) {
    await partner
      .locator(`#document-${kind}`)
      .setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: PDF });
    await expect(partner.getByRole('button', { name: `${kind}.pdf` })).toBeVisible();
  }
  await partner.getByRole('checkbox', { name: /^Je le déclare sur l’honneur/ }).check();
  await expect(partner.getByText(/^Tout est là/)).toBeVisible();
  await partner.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(partner.getByText(/^Nous avons reçu la demande/)).toBeVisible();

  const reviewer = await windowOf(browser, 'reviewer', `/desk/claims?q=${encodeURI(name)}`);
  await reviewer.getByRole('link', { name }).click();
  await decide(reviewer, 'Commencer l’instruction', 'Commencer');
  for (const item of await reviewer.getByRole('radio', { name: 'Rempli', exact: true }).all())
    await item.check();
  await reviewer.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await expect(reviewer.getByText('Tous les points sont décidés.')).toBeVisible();
  await decide(reviewer, 'Proposer d’accorder', 'Proposer', 'La feuille d’émargement est signée.');
  await expect(reviewer.getByText(/^L’accord est proposé/)).toBeVisible();
  await expect(reviewer.getByRole('button', { name: 'Accorder l’allocation' })).toBeHidden();
  return { id, name, partner };
}

test('an allowance from «can we have it?» to its payment and the auditor’s file', async ({
  browser,
}) => {
  const { id, name, partner } = await recommended(browser);
  const approver = await freshWindowOf(browser, 'approver', `/desk/claims/${id}`);
  await decide(approver, 'Accorder l’allocation', 'Accorder');
  await expect(approver.getByText('L’allocation est accordée.')).toBeVisible();

  const treasurer = await windowOf(browser, 'treasurer', '/desk/claim-payments');
  await expect(treasurer.getByRole('checkbox', { name })).toBeChecked();
  await treasurer.getByRole('button', { name: 'Créer le lot' }).click();
  await expect(treasurer.getByText(/^Vous ne pouvez pas signer ce lot/)).toBeVisible();
  const batch = new URL(treasurer.url()).pathname;

  const signer = await freshWindowOf(browser, 'signer', batch);
  await signer.getByRole('button', { name: 'Signer et ordonner les virements' }).click();
  await expect(signer.getByText('Signé', { exact: true })).toBeVisible();
  const file = await taken(signer, 'Télécharger le fichier pour la banque');
  const pain = await readFile(await file.path(), 'utf8');
  expect(pain).toContain(IBAN.replaceAll(' ', ''));
  const ours = pain.split('<CdtTrfTxInf>').find((part) => part.includes(name)) ?? '';
  const order = /<EndToEndId>(\w+)</.exec(ours)?.[1] ?? '';

  await treasurer.goto('/desk/claim-bank');
  await treasurer.locator('#bank-file').setInputFiles({
    name: 'releve.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(booked(order, inDays(0))),
  });
  await treasurer.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(treasurer.getByText(/^Payées\s: 1/)).toBeVisible();

  const auditor = await windowOf(browser, 'auditor', `/desk/claims/${id}`);
  await expect(auditor.getByText('Rien ne manque.')).toBeVisible();
  const dossier = await taken(auditor, 'Télécharger le dossier (ZIP)');
  const zip = await readFile(await dossier.path(), 'latin1');
  expect(zip.slice(0, 2)).toBe('PK');
  expect(zip).toContain('summary.pdf');
  expect(zip).toContain('SHA256SUMS');
  await auditor.goto('/desk/claim-audit');
  await auditor.getByRole('button', { name: 'Vérifier la chaîne' }).click();
  await expect(auditor.getByText('La chaîne est intacte')).toBeVisible();

  await partner.reload();
  await expect(partner.getByText(/^L’allocation a été virée le/)).toBeVisible();
});

test('in an emergency one person gathers and signs, and a document proves what the bank did', async ({
  browser,
}) => {
  const { id, name } = await recommended(browser);
  const approver = await freshWindowOf(browser, 'approver', `/desk/claims/${id}`);
  await decide(approver, 'Accorder l’allocation', 'Accorder');
  const treasurer = await freshWindowOf(browser, 'treasurer', '/desk/claim-payments');
  for (const other of await treasurer.getByRole('checkbox', { checked: true }).all())
    await other.uncheck();
  await treasurer.getByRole('checkbox', { name }).check();
  await treasurer.getByRole('button', { name: 'Créer le lot' }).click();
  await expect(treasurer.getByText(/^Vous ne pouvez pas signer ce lot/)).toBeVisible();

  await approver.reload();
  await approver.getByRole('button', { name: 'Lever les quatre yeux (urgence)' }).click();
  const waive = approver.getByRole('dialog');
  await waive.getByRole('textbox').fill('Le virement part demain, Sam est malade.');
  await waive.getByRole('button', { name: 'Lever, une seule fois' }).click();
  await expect(approver.getByText(/deux étapes d’argent de suite/)).toBeVisible();

  await treasurer.reload();
  await treasurer.getByRole('button', { name: 'Signer et ordonner les virements' }).click();
  await treasurer.getByRole('button', { name: 'Prouver le paiement' }).click();
  const prove = treasurer.getByRole('dialog');
  const [day = '', month = '', year = ''] = inDays(0).split('-').reverse();
  await prove.getByRole('spinbutton').first().click();
  await treasurer.keyboard.type(day + month + year);
  await prove.getByRole('textbox', { name: /^Montant/ }).fill('948,00');
  await prove
    .locator('input[type=file]')
    .setInputFiles({ name: 'releve.pdf', mimeType: 'application/pdf', buffer: PDF });
  await prove.getByRole('button', { name: 'Enregistrer la preuve' }).click();
  await expect(prove).toBeHidden();
  await expect(treasurer.getByText(/Vous avez pris l’étape précédente/)).toBeVisible();

  const signer = await freshWindowOf(browser, 'signer', new URL(treasurer.url()).pathname);
  await signer.getByRole('button', { name: 'Confirmer le paiement' }).click();
  await expect(signer.getByText('Exécuté', { exact: true })).toBeVisible();
  await signer.goto(`/desk/claims/${id}`);
  await expect(signer.getByText('Paiement confirmé')).toBeVisible();
});
