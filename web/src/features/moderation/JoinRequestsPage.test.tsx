import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { moderator } from './fixtures';
import { JoinRequestsPage } from './JoinRequestsPage';
import type { JoinRequest } from './model';

const request: JoinRequest = {
  id: '0199aaaa-0000-7000-8000-0000000000bb',
  organisation: {
    id: '0199aaaa-0000-7000-8000-0000000000aa',
    slug: 'les-communs',
    name: 'Les Communs',
  },
  name: 'Ana Silva',
  email: 'ana@example.org',
  role: 'signatory',
  message: 'J’en suis la présidente.',
  claim: {
    function: 'Présidente',
    proof: 'https://communs.example/equipe',
    licence: 'CC-BY-4.0',
    address: 'ana@communs.example',
    confirmedAt: null,
  },
  status: 'pending',
  requestedAt: '2026-11-20T09:00:00Z',
};

function requests(...items: JoinRequest[]) {
  server.use(
    http.get('*/api/v1/moderation/join-requests', () =>
      HttpResponse.json({ items, total: { value: items.length, relation: 'exact' } }),
    ),
  );
}

const show = () =>
  renderPage(<JoinRequestsPage />, { texts: ['moderation', 'myOrganisations'], user: moderator });

it('accepts a person after telling what they will be able to do', async () => {
  requests(request);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/join-requests/:id/accept', async ({ request: { url }, params }) => {
      sent.push([new URL(url).pathname.split('/').at(-1), params.id]);
      requests();
      return HttpResponse.json({ ...request, status: 'accepted' });
    }),
  );
  const { user } = await show();
  expect(await screen.findByText('J’en suis la présidente.')).toBeVisible();
  expect(screen.getByText('Fonction : Présidente')).toBeVisible();
  expect(screen.getByText(/pas encore confirmée : ana@communs\.example/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accepter' }));
  expect(screen.getByText(/pourra représenter Les Communs/)).toBeVisible();
  const [, confirm] = screen.getAllByRole('button', { name: 'Accepter' });
  await user.click(confirm as HTMLElement);
  await screen.findByRole('heading', { name: 'Aucune demande en attente' });
  expect(sent).toEqual([['accept', request.id]]);
});

it('explains an empty list', async () => {
  requests();
  await show();
  expect(await screen.findByText(/sont envoyées à leurs signataires/)).toBeVisible();
});
