import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aClaim, aScheme, desk, judged, keeping } from '../fixtures';
import type { Claim } from '../mine/api';
import { ClaimPage } from './ClaimPage';

function serve(changed: Partial<Claim>) {
  server.use(
    http.get('*/api/v1/claims/c1', () => HttpResponse.json(aClaim({ desk, ...changed }))),
    http.get('*/api/v1/claims/c1/history', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(keeping)),
    http.get('*/api/v1/schemes/digiset-2025', () => HttpResponse.json(aScheme)),
  );
}

it('lets the reviewer decide each item of the checklist, with a reason for what is not fulfilled', async () => {
  const sent: unknown[] = [];
  const checklist = [
    { code: 'office', label: { fr: 'Le siège' }, decided: null },
    {
      code: 'account',
      label: { fr: 'Le compte' },
      decided: { answer: 'fulfilled', note: null, by: 'Ada', at: '2026-11-30T09:00:00Z' },
    },
  ] as NonNullable<Claim['desk']>['checklist'];
  serve({
    status: 'in-review',
    rules: judged,
    desk: { ...desk, checklist } as Claim['desk'],
    actions: [
      { name: 'check', allowed: true },
      { name: 'recommend', allowed: true },
    ] as Claim['actions'],
  });
  server.use(
    http.put('*/api/v1/claims/c1/checklist', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aClaim({ desk }));
    }),
  );
  const { user } = await renderPage(<ClaimPage />, {
    at: '/desk/claims/c1',
    path: '/desk/claims/:id',
    texts: ['claimDesk', 'claims', 'myClaims'],
    user: { id: 'u1', name: 'Ada', email: 'a@demo.example', roles: ['claims-reviewer'] },
  });
  await user.click(await screen.findByRole('button', { name: 'Proposer d’accorder' }));
  expect(screen.getByText('Décidez d’abord 1 point de la liste.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  const office = screen.getByRole('group', { name: 'Le siège' });
  await user.click(within(office).getByRole('radio', { name: 'Non rempli' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer les réponses' }));
  const why = screen.getByLabelText(/Pourquoi il n’est pas rempli/);
  expect(why).toBeInvalid();
  expect(sent).toEqual([]);
  await user.type(why, 'Autre adresse.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer les réponses' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { items: [{ code: 'office', answer: 'not-fulfilled', note: 'Autre adresse.' }] },
    ]),
  );
});
