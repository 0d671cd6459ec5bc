import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aClaim, aScheme, desk, judged, keeping } from '../fixtures';
import type { Claim } from '../mine/api';
import { ClaimPage } from './ClaimPage';

describe('an emergency', () => {
  it('lets an approver waive the four eyes with a reason, and warns everyone at the desk', async () => {
    const sent: unknown[] = [];
    const claim = aClaim({
      status: 'recommended',
      rules: judged,
      desk: { ...desk, warnings: ['four-eyes-waived'] },
      actions: [{ name: 'waive-four-eyes', allowed: true }] as Claim['actions'],
    });
    server.use(
      http.get('*/api/v1/claims/c1', () => HttpResponse.json(claim)),
      http.get('*/api/v1/claims/c1/history', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(keeping)),
      http.get('*/api/v1/schemes/digiset-2025', () => HttpResponse.json(aScheme)),
      http.post('*/api/v1/claims/c1/decisions/waive-four-eyes', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aClaim({ status: 'recommended' }));
      }),
    );
    const { user } = await renderPage(<ClaimPage />, {
      at: '/desk/claims/c1',
      path: '/desk/claims/:id',
      texts: ['claimDesk', 'claims', 'myClaims'],
      user: { id: 'u1', name: 'Ada', email: 'a@demo.example', roles: ['claims-approver'] },
    });
    expect(await screen.findByText(/deux étapes d’argent de suite/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lever les quatre yeux (urgence)' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Lever, une seule fois' }));
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'Virement demain.');
    await user.click(within(dialog).getByRole('button', { name: 'Lever, une seule fois' }));
    await waitFor(() => expect(sent).toEqual([{ message: 'Virement demain.' }]));
  });
});
