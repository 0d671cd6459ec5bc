import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { Balance } from './desk/Balance';
import { aClaim } from './fixtures';
import { Keeping } from './Keeping';
import type { Claim } from './mine/api';
import { Erase } from './mine/Erase';

const texts = ['claims', 'claimDesk', 'myClaims'];
const kept = {
  onHold: true,
  terms: [
    { kind: 'bank', until: '2037-01-01', basis: 'accounting' },
    { kind: 'documents', until: null, basis: 'funder' },
  ],
  erasures: [{ at: '2026-11-30T03:50:00Z', reason: 'asked', erased: ['people'], basis: 'request' }],
  holds: [
    {
      at: '2026-11-30T09:00:00Z',
      placedBy: 'Ada',
      reason: 'Contrôle.',
      liftedAt: null,
      liftedBy: null,
      liftReason: null,
    },
  ],
};

describe('what is kept', () => {
  it('is said with its rule, its day and its holds', async () => {
    server.use(http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(kept)));
    await renderPage(<Keeping id="c1" />, { texts });
    expect(await screen.findByText(/janvier 2037/)).toBeVisible();
    expect(screen.getByText(/Code de commerce, article L123-22/)).toBeVisible();
    expect(screen.getByText(/ce versement n’est pas encore enregistré/)).toBeVisible();
    expect(screen.getByText(/^Gel posé par Ada/)).toBeVisible();
    expect(screen.getByText(/^effacé le|– effacé le/)).toBeVisible();
  });

  it('is erased when the claimant asks, where no law keeps it', async () => {
    server.use(http.post('*/api/v1/claims/c1/erasure', () => HttpResponse.json(kept)));
    const claim = aClaim({
      status: 'withdrawn',
      actions: [{ name: 'erase', allowed: true }] as Claim['actions'],
    });
    const { user } = await renderPage(<Erase claim={claim} />, { texts });
    await user.click(screen.getByRole('button', { name: 'Effacer mes données' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(await screen.findByText(/^L’effacement est traité/)).toBeVisible();
  });

  it('counts from the balance of the funder, which a treasurer records', async () => {
    server.use(
      http.get('*/api/v1/schemes/digiset-2025/balance', () =>
        HttpResponse.json({ paidOn: null, grant: null }),
      ),
    );
    const { user } = await renderPage(<Balance scheme="digiset-2025" currency="EUR" writes />, {
      texts,
    });
    expect(await screen.findByText('Aucun versement du solde n’est enregistré.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(screen.getByText('Écrivez un montant en euros.')).toBeVisible();
  });
});
