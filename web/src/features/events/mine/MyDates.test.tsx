import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aDate, datePage, firstDate, monthly } from '../dates/fixtures';
import { MyEventPage } from './MyEventPage';

const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };
const series = anEvent({
  schedule: firstDate,
  recurrence: monthly,
  actions: [{ name: 'edit-dates', allowed: true }],
});
type Sent = { date: string; scope: string | null; etag: string | null; body: unknown };
let sent: Sent[] = [];

function serve(etag: string, over: object = {}) {
  server.use(
    http.get('*/api/v1/events/e1', () =>
      HttpResponse.json({ ...series, ...over }, { headers: { ETag: etag } }),
    ),
    http.get('*/api/v1/events/e1/occurrences', () =>
      HttpResponse.json(datePage([aDate(), aDate({ originalStart: '2127-03-04T18:00' })])),
    ),
    http.get('*/api/v1/events/:id/thread', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/events/:id/history', () => HttpResponse.json({ items: [] })),
  );
}

function answer(reply: () => Response) {
  server.use(
    http.put('*/api/v1/events/e1/occurrences/:date', async ({ request, params }) => {
      sent.push({
        date: decodeURIComponent(String(params.date)),
        scope: new URL(request.url).searchParams.get('scope'),
        etag: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return reply();
    }),
  );
}

const open = () =>
  renderPage(<MyEventPage />, {
    at: '/me/events/e1',
    path: '/me/events/:id',
    texts: ['mine', 'editor', 'events'],
    user: person,
  });

async function openDialog() {
  const view = await open();
  await view.user.click(
    await screen.findByRole('button', { name: /^Modifier cette date\s: mardi 4 février 2127/ }),
  );
  const dialog = screen.getByRole('dialog', { name: /^Modifier\s: mardi 4 février 2127/ });
  return { ...view, dialog, inside: within(dialog) };
}

describe('the dates of my series', () => {
  beforeEach(() => {
    sent = [];
    serve('"1-a"');
  });

  it('are listed, without a button where they may not be changed', async () => {
    serve('"1-a"', { actions: [] });
    await open();
    const list = await screen.findByRole('list', { name: 'Dates' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText(/^Chaque premier mardi du mois à 18/)).toBeVisible();
    expect(within(list).queryByRole('button')).not.toBeInTheDocument();
  });

  it('one is cancelled, once, with a reason, and with what that means said', async () => {
    answer(() => HttpResponse.json(series));
    const { user, dialog, inside } = await openDialog();
    await user.click(inside.getByRole('radio', { name: 'Annuler' }));
    expect(inside.getByRole('radio', { name: 'Cette date seulement' })).toHaveAccessibleDescription(
      /Cette date reste visible avec la mention «\u00a0annulée\u00a0»/,
    );
    expect(inside.queryByRole('radio', { name: 'Toutes les dates' })).not.toBeInTheDocument();
    const go = inside.getByRole('button', { name: 'Annuler la date' });
    await user.click(go);
    const note = inside.getByRole('textbox', { name: /français/ });
    expect(note).toHaveAccessibleDescription(/Indiquez la raison en une phrase/);
    expect(sent).toEqual([]);
    await user.type(note, 'Salle fermée');
    await user.dblClick(go);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await screen.findByText('La date est modifiée')).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      date: '2127-02-04T18:00',
      scope: 'this',
      etag: '"1-a"',
      body: { cancelled: true, note: { fr: 'Salle fermée' } },
    });
  });

  it('keeps what was written when someone else was faster, and sends it to their version', async () => {
    answer(() =>
      HttpResponse.json(
        { type: '/problems/stale-version', title: 'Stale', status: 412 },
        { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user, dialog, inside } = await openDialog();
    await user.click(inside.getByRole('radio', { name: 'Annuler' }));
    await user.type(inside.getByRole('textbox', { name: /français/ }), 'Grève');
    serve('"2-b"');
    await user.click(inside.getByRole('button', { name: 'Annuler la date' }));
    expect(await inside.findByText(/Votre saisie est conservée/)).toBeVisible();
    answer(() => HttpResponse.json(series));
    await waitFor(async () => {
      await user.click(inside.getByRole('button', { name: 'Annuler la date' }));
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
    });
    expect(sent.at(-1)).toMatchObject({ etag: '"2-b"', body: { note: { fr: 'Grève' } } });
  });

  it('those from one on become a series of their own, and the page follows', async () => {
    answer(() => HttpResponse.json({ ...series, id: 'e2' }));
    server.use(
      http.get('*/api/v1/events/e2', () => HttpResponse.json({ ...series, id: 'e2' })),
      http.get('*/api/v1/events/e2/occurrences', () => HttpResponse.json(datePage([]))),
    );
    const { user, inside, router } = await openDialog();
    await user.click(inside.getByRole('radio', { name: 'Cette date et les suivantes' }));
    await user.click(inside.getByRole('button', { name: 'Déplacer' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/me/events/e2'));
    expect(sent[0]?.scope).toBe('following');
  });
});
