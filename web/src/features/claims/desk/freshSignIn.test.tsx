import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { setSession } from '@/api/session';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aClaim, aScheme, desk, judged, keeping } from '../fixtures';
import type { Claim } from '../mine/api';
import { ClaimPage } from './ClaimPage';

const open = () =>
  renderPage(<ClaimPage />, {
    at: '/desk/claims/c1',
    path: '/desk/claims/:id',
    texts: ['claimDesk', 'claims', 'myClaims'],
    user: { id: 'u1', name: 'Ada', email: 'a@demo.example', roles: ['claims-approver'] },
  });

describe('a step that needs a fresh sign-in', () => {
  it('leads to the sign-in page, and goes on with what was typed', async () => {
    const actions = [{ name: 'approve', allowed: true }] as Claim['actions'];
    server.use(
      http.get('*/api/v1/claims/c1', () =>
        HttpResponse.json(aClaim({ desk, status: 'recommended', rules: judged, actions })),
      ),
      http.get('*/api/v1/claims/c1/history', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(keeping)),
      http.get('*/api/v1/schemes/digiset-2025', () => HttpResponse.json(aScheme)),
    );
    const problem = { type: '/problems/insufficient-user-authentication', title: 'x' };
    server.use(
      http.post('*/api/v1/claims/c1/decisions/approve', () =>
        HttpResponse.json(
          { ...problem, reason: 'sign-in-too-old' },
          { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const signInAgain = vi.fn(() => Promise.resolve());
    setSession({ accessToken: () => Promise.resolve('old'), refused: vi.fn(), signInAgain });
    const shown = await open();
    await shown.user.click(await screen.findByRole('button', { name: 'Accorder l’allocation' }));
    await shown.user.type(screen.getByRole('textbox'), 'Tout est là.');
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Accorder' }));
    expect(await screen.findByText(/Votre dernière connexion est trop ancienne/)).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Se reconnecter' }));
    expect(signInAgain).toHaveBeenCalledOnce();
    // the page is left and comes back
    shown.unmount();
    await open();
    expect(await screen.findByRole('textbox')).toHaveValue('Tout est là.');
    sessionStorage.clear();
  });
});
