import { screen, within } from '@testing-library/react';
import { http, HttpResponse, type JsonBodyType } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { money } from '../fixtures';
import { BatchPage } from './BatchPage';

const order = {
  id: 'p1',
  claimId: 'c1',
  claim: 'D-2026-00001',
  organisation: 'Maison du Lierre',
  payee: { holder: 'Maison du Lierre', account: 'FR•• •••• 2606', check: null },
  amount: money,
  status: 'ordered',
  endToEndId: 'e1',
  reason: null,
  bookedOn: null,
  proof: null as JsonBodyType,
};
const batch = {
  id: 'b1',
  version: 3,
  number: 'B-2026-0001',
  status: 'exported',
  executionDay: '2026-12-01',
  createdBy: 'Tess',
  signedBy: 'Sam',
  file: { messageId: 'm1', sha256: 'ab', proof: null },
  total: money,
  single: true,
  orders: [order],
  actions: [{ name: 'prove-payment', allowed: true }],
};

const opened = (shown: JsonBodyType) => {
  server.use(http.get('*/api/v1/payment-batches/b1', () => HttpResponse.json(shown)));
  return renderPage(<BatchPage />, {
    at: '/desk/claim-payments/b1',
    path: '/desk/claim-payments/:id',
    texts: ['claimDesk', 'claims', 'myClaims'],
    user: { id: 'u1', name: 'Tess', email: 't@demo.example', roles: ['treasurer'] },
  });
};

describe('the proof of a payment whose statement never came', () => {
  it('names what is missing before anything is sent', async () => {
    const sent: string[] = [];
    server.use(
      http.post('*/api/v1/payment-batches/b1/orders/p1/proof', async ({ request }) => {
        sent.push(await request.text());
        return HttpResponse.json(batch);
      }),
    );
    const { user } = await opened(batch);
    await user.click(await screen.findByRole('button', { name: 'Prouver le paiement' }));
    const dialog = screen.getByRole('dialog', { name: 'Prouver le paiement de Maison du Lierre' });
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer la preuve' }));
    expect(within(dialog).getByText('Joignez la preuve.')).toBeVisible();
    expect(within(dialog).getByText('Écrivez un montant en euros.')).toBeVisible();
    expect(sent).toHaveLength(0);
  });

  it('is confirmed by another person, and says to who recorded it why not by him', async () => {
    const acts = (reason: string | null) => [
      { name: 'confirm-payment', allowed: reason === null, reason },
    ];
    const proof = { document: 'd1', paidOn: '2026-12-01', by: 'Tess', confirmedBy: null };
    const closed = await opened({
      ...batch,
      orders: [{ ...order, proof: { ...proof, actions: acts('four-eyes') } }],
    });
    expect(await screen.findByText(/Preuve du .*1er décembre 2026, par Tess/)).toBeVisible();
    expect(screen.getByText(/une autre personne doit prendre celle-ci/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Confirmer le paiement' })).not.toBeInTheDocument();
    closed.unmount();

    const tags: (string | null)[] = [];
    server.use(
      http.post('*/api/v1/payment-batches/b1/orders/p1/proof/confirmation', ({ request }) => {
        tags.push(request.headers.get('If-Match'));
        return HttpResponse.json(batch);
      }),
    );
    const { user } = await opened({
      ...batch,
      orders: [{ ...order, proof: { ...proof, actions: acts(null) } }],
    });
    await user.click(await screen.findByRole('button', { name: 'Confirmer le paiement' }));
    expect(tags).toEqual(['"3"']);
  });
});
