import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { HiddenOrganisation } from './api';
import { HiddenOrganisationsPage } from './HiddenOrganisationsPage';

const moderator = { id: 'm1', name: 'Mo', email: 'mo@example.org', roles: ['moderator'] };
const one: HiddenOrganisation = {
  id: 'o1',
  slug: 'ateliers-evreux',
  name: 'Les Ateliers d’Évreux',
  kind: 'association',
  country: 'FR',
  createdAt: '2026-11-20T09:00:00Z',
  representatives: 1,
};

/** Answers each view with its own organisations, one a page. */
function serve(items: Record<string, HiddenOrganisation[]>) {
  server.use(
    http.get('*/api/v1/moderation/organisations', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const all = items[searchParams.get('state') ?? 'waiting'] ?? [];
      const at = Number(searchParams.get('cursor') ?? 0);
      return HttpResponse.json({
        items: all.slice(at, at + 1),
        total: { value: all.length, relation: 'exact' },
        next: at + 1 < all.length ? String(at + 1) : null,
      });
    }),
  );
}

const show = (at = '/moderation/organisations') =>
  renderPage(<HiddenOrganisationsPage />, {
    at,
    texts: ['trust', 'organisations'],
    user: moderator,
  });

it('leads to the page of each organisation, and shows more', async () => {
  serve({
    waiting: [one, { ...one, id: 'o2', slug: 'deux', name: 'Deux', representatives: 0 }],
  });
  const { user } = await show();
  expect(await screen.findByRole('link', { name: 'Les Ateliers d’Évreux' })).toHaveAttribute(
    'href',
    '/organisations/ateliers-evreux',
  );
  expect(screen.getByText(/1 personne la représente/)).toHaveTextContent('Association · France');
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByText(/Personne ne la représente/)).toBeVisible();
});

it('says why an organisation was taken out of the atlas', async () => {
  serve({
    unlisted: [{ ...one, unlisted: { at: '2026-11-25T09:00:00Z', reason: 'Fiche en double' } }],
  });
  await show('/moderation/organisations?state=unlisted');
  expect(await screen.findByText(/Fiche en double/)).toHaveTextContent(/25 novembre 2026/);
});

it('says that nothing waits', async () => {
  serve({});
  await show();
  expect(await screen.findByText('Aucune organisation en attente')).toBeVisible();
});
