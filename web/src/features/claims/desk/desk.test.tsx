import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aClaim, aScheme, desk, judged, keeping, money } from '../fixtures';
import type { Claim } from '../mine/api';
import { AuditPage } from './AuditPage';
import { BankPage } from './BankPage';
import { BatchesPage } from './BatchesPage';
import { BatchPage } from './BatchPage';
import { ClaimPage } from './ClaimPage';
import { QueuePage } from './QueuePage';

const texts = ['claimDesk', 'claims', 'myClaims'];
const person = (...roles: string[]) => ({ id: 'u1', name: 'Ada', email: 'a@demo.example', roles });

const summary = {
  id: 'c1',
  number: 'D-2026-00001',
  status: 'approved',
  scheme: 'digiset-2025',
  organisation: 'Maison du Lierre',
  amount: money,
  reviewer: null,
  onHold: false,
  createdAt: '2026-11-30T09:00:00Z',
  updatedAt: '2026-11-30T09:00:00Z',
};
const page = (items: unknown[]) =>
  HttpResponse.json({ items, total: { value: items.length, exact: true }, next: null });

const batch = {
  id: 'b1',
  version: 0,
  number: 'B-2026-0001',
  status: 'open',
  executionDay: '2026-12-01',
  createdBy: 'Ada',
  signedBy: null,
  file: null,
  total: money,
  single: true,
  orders: [
    {
      id: 'p1',
      claimId: 'c1',
      claim: 'D-2026-00001',
      organisation: 'Maison du Lierre',
      payee: { holder: 'Maison du Lierre', account: 'FR•• •••• 2606', check: null },
      amount: money,
      status: 'gathered',
      endToEndId: 'e1',
      reason: null,
      bookedOn: null,
      proof: null,
    },
  ],
  actions: [
    { name: 'sign', allowed: false, reason: 'four-eyes' },
    { name: 'remove-order', allowed: true },
  ],
};

function claim(changed: Partial<Claim>) {
  server.use(
    http.get('*/api/v1/claims/c1', () => HttpResponse.json(aClaim({ desk, ...changed }))),
    http.get('*/api/v1/claims/c1/history', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(keeping)),
    http.get('*/api/v1/schemes/digiset-2025', () => HttpResponse.json(aScheme)),
  );
}

const openClaim = (...roles: string[]) =>
  renderPage(<ClaimPage />, {
    at: '/desk/claims/c1',
    path: '/desk/claims/:id',
    texts,
    user: person(...roles),
  });

describe('the queue', () => {
  it('offers what waits for the role, and keeps the choice in the address', async () => {
    server.use(
      http.get('*/api/v1/claims', () => page([summary])),
      http.get('*/api/v1/schemes', () => page([aScheme])),
    );
    const shown = await renderPage(<QueuePage />, { texts, user: person('claims-approver') });
    expect(await screen.findByRole('link', { name: 'Maison du Lierre' })).toHaveAttribute(
      'href',
      '/desk/claims/c1',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Décision en attente' }));
    expect(shown.router.state.location.search).toBe('?status=recommended');
  });
});

describe('a dossier', () => {
  it('says which hat a step needs and why it is closed, beside the envelope', async () => {
    claim({ status: 'recommended', rules: judged });
    await openClaim('claims-reviewer', 'claims-approver');
    const decide = await screen.findByRole('complementary', { name: 'Décision' });
    expect(within(decide).getByText(/une autre personne doit prendre celle-ci/)).toBeVisible();
    expect(within(decide).getByText('20 856 €')).toBeVisible();
    expect(screen.getByText(/Une autre organisation a indiqué le même compte/)).toBeVisible();
  });

  it('asks a reason for each rule that does not say yes', async () => {
    claim({
      status: 'in-review',
      rules: judged,
      actions: [{ name: 'recommend', allowed: true }] as Claim['actions'],
    });
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/claims/c1/recommend', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aClaim({ status: 'recommended' }));
      }),
    );
    const shown = await openClaim('claims-reviewer');
    await shown.user.click(await screen.findByRole('button', { name: 'Proposer d’accorder' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Proposer' }));
    expect(within(dialog).getByText('Écrivez une raison.')).toBeVisible();
    await shown.user.type(
      within(dialog).getByRole('textbox', { name: /^Présence à l’événement/ }),
      'La feuille est signée.',
    );
    await shown.user.click(within(dialog).getByRole('button', { name: 'Proposer' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          overrides: [{ rule: 'attendance', reason: 'La feuille est signée.' }],
          message: null,
        },
      ]),
    );
  });
});

describe('payments', () => {
  it('are gathered from approved claims', async () => {
    server.use(
      http.get('*/api/v1/claims', () => page([summary, { ...summary, id: 'c2', onHold: true }])),
      http.get('*/api/v1/payment-batches', () => page([batch])),
    );
    await renderPage(<BatchesPage />, { texts, user: person('treasurer') });
    expect(await screen.findByRole('checkbox', { name: /Maison du Lierre/ })).toBeChecked();
    expect(screen.getByText(/1 virement/)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'B-2026-0001' })).toBeVisible();
  });

  it('say to who gathered a batch why somebody else signs it', async () => {
    server.use(http.get('*/api/v1/payment-batches/b1', () => HttpResponse.json(batch)));
    await renderPage(<BatchPage />, {
      at: '/desk/claim-payments/b1',
      path: '/desk/claim-payments/:id',
      texts,
      user: person('treasurer'),
    });
    expect(await screen.findByText(/^Vous ne pouvez pas signer ce lot/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Signer/ })).toBeNull();
    expect(screen.getByText(/Ce lot n’a qu’un virement/)).toBeVisible();
  });

  it('wait for a person when a line of the bank did not match', async () => {
    server.use(
      http.get('*/api/v1/bank-answers/unmatched', () =>
        page([
          {
            id: 'l1',
            outcome: 'other-amount',
            file: 'releve.xml',
            endToEndId: 'e1',
            amount: { cents: 94799, currency: 'EUR' },
            day: '2026-12-01',
            party: null,
            reason: null,
          },
        ]),
      ),
    );
    await renderPage(<BankPage />, { texts, user: person('treasurer') });
    expect(await screen.findByText('947,99 €')).toBeVisible();
    expect(screen.getByText(/n’est pas celui du virement/)).toBeVisible();
  });
});

describe('the audit', () => {
  it('shows figures, checks the chain and tries another distance', async () => {
    server.use(
      http.get('*/api/v1/claims-figures', () =>
        page([
          {
            scheme: 'digiset-2025',
            project: 'DIGISET',
            year: 2026,
            beneficiaries: 2,
            amount: { cents: 189600, currency: 'EUR' },
            medianDays: 12,
          },
        ]),
      ),
      http.get('*/api/v1/schemes', () => page([aScheme])),
      http.get('*/api/v1/schemes/digiset-2025/balance', () =>
        HttpResponse.json({ paidOn: null, grant: null }),
      ),
      http.get('*/api/v1/audit-chain', () =>
        HttpResponse.json({
          intact: true,
          rows: 7,
          head: 'abc',
          checkedAt: '2026-11-30T09:00:00Z',
        }),
      ),
      http.post('*/api/v1/schemes/digiset-2025/simulation', () =>
        HttpResponse.json({ claims: 2, unknown: 0, limitMetres: 50000, changed: [] }),
      ),
    );
    const shown = await renderPage(<AuditPage />, { texts, user: person('auditor') });
    expect(await screen.findByText('12 jours')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Vérifier la chaîne' }));
    expect(await screen.findByText('La chaîne est intacte')).toBeVisible();
    await shown.user.click(await screen.findByRole('button', { name: 'Essayer' }));
    expect(await screen.findByText(/sur 2 aurai/)).toBeVisible();
    expect(screen.getByRole('button', { name: /Télécharger les dossiers/ })).toBeVisible();
  });
});
