import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { anAtlas, anOrganisation } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { MyOrganisationPage } from './MyOrganisationPage';

it('says to its people that it was taken out of the atlas, why, and how it comes back', async () => {
  const unlisted = { at: '2026-11-25T09:00:00Z', reason: 'Fiche en double' };
  const listing = { listed: false, represented: true, licence: 'CC-BY-4.0', unlisted };
  server.use(
    http.get('*/api/v1/organisations/atlas', () => HttpResponse.json(anAtlas)),
    http.get('*/api/v1/organisations/o1', () =>
      HttpResponse.json(anOrganisation({ listing, actions: [{ name: 'edit', allowed: true }] }), {
        headers: { ETag: '"1-a"' },
      }),
    ),
  );
  await renderPage(<MyOrganisationPage />, {
    at: '/me/organisations/o1',
    path: '/me/organisations/:id',
    texts: ['myOrganisations', 'organisations'],
    user: { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] },
  });
  expect(await screen.findByText(/Motif : Fiche en double/)).toHaveTextContent('25 novembre 2026');
  expect(screen.getByText(/Elle y reviendra/)).toBeVisible();
  expect(screen.queryByText('Pas encore dans l’annuaire')).toBeNull();
});
