import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aPage, anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { EventPage } from './EventPage';

it('the page of an event says which allowance covers it, and leads to the question', async () => {
  const scheme = {
    id: 's1',
    slug: 'digiset-2025',
    texts: { summary: { fr: 'Un défraiement de 948 € est possible.' } },
  };
  server.use(
    http.get('*/api/v1/events/:slug', () => HttpResponse.json(anEvent())),
    http.get('*/api/v1/events/:id/similar', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/schemes', () => HttpResponse.json(aPage([scheme] as never[]))),
  );
  await renderPage(<EventPage />, {
    at: '/events/cartographier-ses-donnees',
    path: '/events/:slug',
    texts: ['events', 'claims'],
  });
  expect(await screen.findByText('Un défraiement de 948 € est possible.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Cartographier ses données');
  expect(screen.getByRole('link', { name: 'Vérifier si nous y avons droit' })).toHaveAttribute(
    'href',
    '/schemes/digiset-2025',
  );
});

it('the page of a session shows what came out of it', async () => {
  const partOf = { id: 'leg', slug: 'lyon', title: { fr: 'Lyon' } };
  const slides = {
    kind: 'slides',
    title: 'Le diaporama',
    language: 'fr',
    url: 'https://example.org/diaporama.pdf',
    licence: null,
  };
  server.use(
    http.get('*/api/v1/events/:slug', () => HttpResponse.json({ ...anEvent(), partOf })),
    http.get('*/api/v1/events/:id/similar', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/schemes', () => HttpResponse.json(aPage([]))),
    http.get('*/api/v1/session-outputs/:id', () =>
      HttpResponse.json({ id: 'e1', version: 1, items: [slides] }),
    ),
  );
  await renderPage(<EventPage />, {
    at: '/events/cartographier-ses-donnees',
    path: '/events/:slug',
    texts: ['events', 'claims', 'editions'],
  });
  expect(await screen.findByRole('link', { name: 'Le diaporama' })).toHaveAttribute(
    'href',
    slides.url,
  );
});
