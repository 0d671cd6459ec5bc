import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { moderator } from './fixtures';
import { QueuePage } from './QueuePage';

const none = { items: [], total: { value: 0, relation: 'exact' } };
const refused = {
  event: { id: 'e1', slug: 'atelier', title: { fr: 'Atelier' } },
  decision: 'refuse',
};

function show(secondsLeft: number, undone: () => Response = () => HttpResponse.json({})) {
  const sent: string[] = [];
  server.use(
    http.get('*/api/v1/moderation/undoable-decisions', () =>
      HttpResponse.json({ items: sent.length > 0 ? [] : [{ ...refused, secondsLeft }] }),
    ),
    http.post('*/api/v1/moderation/events/:id/undo', ({ params }) => {
      sent.push(String(params.id));
      return undone();
    }),
  );
  return renderPage(<QueuePage />, {
    at: '/moderation',
    path: '/moderation/:part?/:id?',
    texts: ['moderation', 'events', 'mine', 'reports'],
    user: moderator,
  }).then((view) => ({ ...view, sent }));
}

describe('undoing a decision', () => {
  beforeEach(() =>
    server.use(
      http.get('*/api/v1/moderation/events', () => HttpResponse.json(none)),
      http.get('*/api/v1/event-error-reports', () => HttpResponse.json(none)),
      http.get('*/api/v1/event-agreements', () => HttpResponse.json(none)),
    ),
  );

  it('is offered as long as the mail waits', async () => {
    const { user, sent, router } = await show(25);
    expect(await screen.findByText('Vous avez refusé « Atelier »')).toBeVisible();
    expect(screen.getByText(/Le courriel part dans 2\d secondes/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler cette décision' }));
    await expect.poll(() => router.state.location.pathname).toBe('/moderation/events/e1');
    expect(sent).toEqual(['e1']);
    expect(await screen.findByText('Décision annulée')).toBeVisible();
  });

  it('says why it is too late', async () => {
    const { user } = await show(25, () =>
      HttpResponse.json(
        {
          type: '/problems/illegal-transition',
          title: 'No',
          status: 409,
          reason: 'too-late-to-undo',
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Annuler cette décision' }));
    expect(await screen.findByText(/Écrivez un message à l’organisation/)).toBeVisible();
  });
});
