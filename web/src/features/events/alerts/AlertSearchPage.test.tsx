import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { AlertSearchPage } from './AlertSearchPage';

const ALERT = '*/api/v1/saved-searches/t';

describe('choosing what an alert watches', () => {
  const open = () =>
    renderPage(<AlertSearchPage />, {
      at: '/alerts/t/search?kind=workshop&city=Lyon',
      path: '/alerts/:token/*',
      texts: ['alerts', 'calendar', 'events'],
    });

  it('begins with what it is, follows the choice, and saves nothing but the search', async () => {
    const asked: URLSearchParams[] = [];
    const sent: unknown[] = [];
    const alert = {
      version: 1,
      state: 'paused',
      address: 'l…@example.org',
      filter: 'city=Lyon&kind=workshop',
      frequency: 'immediate',
      language: 'en',
      until: null,
      feed: false,
    };
    server.use(
      http.get('*/api/v1/events', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json(aPage([aSummary()]));
      }),
      http.get(ALERT, () => HttpResponse.json(alert, { headers: { ETag: '"1-a"' } })),
      http.put(ALERT, async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json(alert, { headers: { ETag: '"2-b"' } });
      }),
    );
    const { user, router } = await open();
    expect(await screen.findByText('Un événement à venir pour l’instant')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retirer le filtre Lyon' }));
    await waitFor(() => expect(asked.at(-1)?.has('city')).toBe(false));
    expect(asked.at(-1)?.getAll('kind')).toEqual(['workshop']);
    await user.click(screen.getByRole('button', { name: 'Enregistrer cette recherche' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/alerts/t'));
    expect(sent).toEqual([
      ['"1-a"', { filter: 'kind=workshop', frequency: 'immediate', language: 'en', paused: true }],
    ]);
  });
});
