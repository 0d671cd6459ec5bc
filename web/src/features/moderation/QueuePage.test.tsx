import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { actions, held, moderator, queueItem } from './fixtures';
import type { QueueItem } from './model';
import { QueuePage } from './QueuePage';

const asked: string[] = [];

function queue(...items: QueueItem[]) {
  asked.length = 0;
  server.use(
    http.get('*/api/v1/moderation/undoable-decisions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/event-error-reports', () =>
      HttpResponse.json({ items: [], total: { value: 0, relation: 'exact' } }),
    ),
    http.get('*/api/v1/event-agreements', () =>
      HttpResponse.json({ items: [], total: { value: 0, relation: 'exact' } }),
    ),
    http.get('*/api/v1/moderation/events', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('state') ?? '');
      return HttpResponse.json({ items, total: { value: items.length, relation: 'exact' } });
    }),
  );
}

const show = (at = '/moderation') =>
  renderPage(<QueuePage />, { at, texts: ['moderation', 'events', 'mine'], user: moderator });

describe('the queue', () => {
  it('says of each line since when it waits, who hands it in and what to look at', async () => {
    queue(
      queueItem({
        appeal: true,
        twins: 2,
        risk: [{ code: 'likely-twin', detail: '0.91' }, { code: 'short-text' }],
      }),
    );
    await show();
    const row = within(await screen.findByRole('row', { name: /Cartographier/ }));
    expect(row.getByText('depuis 3 jours')).toBeVisible();
    expect(row.getByText(/4 événements publiés/)).toBeVisible();
    expect(row.getByText('Réexamen après un refus')).toBeVisible();
    expect(row.getByText('2 événements semblables')).toBeVisible();
    expect(row.getByText('Texte très court')).toBeVisible();
    expect(row.queryByText('Doublon probable')).not.toBeInTheDocument();
  });

  it('takes a review and opens it', async () => {
    const item = queueItem();
    queue(item);
    server.use(http.post('*/take', () => HttpResponse.json({})));
    const { user, router } = await show();
    await user.click(await screen.findByRole('button', { name: /^Prendre/ }));
    await expect
      .poll(() => router.state.location.pathname)
      .toBe(`/moderation/events/${item.event.id}`);
  });

  it('says when somebody else was faster, and stays', async () => {
    queue(queueItem());
    server.use(
      http.post('*/take', () =>
        HttpResponse.json(
          { type: '/problems/taken-by-another', title: 'Taken', status: 409 },
          { status: 409 },
        ),
      ),
    );
    const { user, router } = await show();
    await user.click(await screen.findByRole('button', { name: /^Prendre/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Une autre personne vient de la prendre.',
    );
    expect(router.state.location.pathname).toBe('/moderation');
  });

  it.each([
    ['its holder', actions([], 'taken-by-another'), /Ana relit jusqu’à/],
    ['why one may not', actions([], 'own-organisation'), /Vous représentez cette organisation/],
    ['that it is one’s own', actions(held), /réservée pour vous jusqu’à/],
  ])('tells %s', async (_, open, words) => {
    queue(
      queueItem({
        actions: open,
        takenBy: 'Ana',
        takenUntil: new Date(Date.now() + 6e5).toISOString(),
      }),
    );
    await show();
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Prendre/ })).not.toBeInTheDocument();
  });

  it('keeps the part of the queue in the address, and explains an empty one', async () => {
    queue();
    const { user, router } = await show();
    await screen.findByRole('heading', { name: 'Aucun événement à relire' });
    await user.click(screen.getByRole('link', { name: 'Les miennes' }));
    await screen.findByRole('heading', { name: 'Vous n’avez pris aucune relecture' });
    expect(router.state.location.search).toBe('?state=mine');
    expect(asked).toEqual(['waiting', 'mine']);
  });
});
