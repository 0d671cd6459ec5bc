import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { actions, moderator, queueItem, review, reviewed } from './fixtures';
import type { Review } from './model';
import { ReviewPage } from './ReviewPage';

const sent: { path: string; ifMatch: string | null; body: unknown }[] = [];

function answer(state: Review, decided: () => Response = () => HttpResponse.json(state)) {
  sent.length = 0;
  server.use(
    http.get('*/api/v1/moderation/events/:id', () =>
      HttpResponse.json(state, { headers: { ETag: '"7-abc"' } }),
    ),
    http.post('*/api/v1/moderation/events/:id/:act', async ({ request, params }) => {
      const text = await request.text();
      sent.push({
        path: String(params.act),
        ifMatch: request.headers.get('If-Match'),
        body: text ? JSON.parse(text) : null,
      });
      return decided();
    }),
  );
}

const problem = (type: string, status: number) => () =>
  HttpResponse.json({ type: `/problems/${type}`, title: type, status }, { status });

async function show(state: Review, decided?: () => Response) {
  answer(state, decided);
  const view = await renderPage(<ReviewPage />, {
    at: `/moderation/events/${state.event.id}`,
    path: '/moderation/:part?/:id?',
    texts: ['moderation', 'events', 'trust'],
    user: moderator,
  });
  await screen.findByRole('heading', { level: 1, name: /Relire/ });
  return view;
}

beforeEach(() => {
  server.use(
    http.get('*/api/v1/organisations/:slug', () => HttpResponse.json({}, { status: 404 })),
    http.get('*/api/v1/moderation/undoable-decisions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/moderation/events', () =>
      HttpResponse.json({ items: [], total: { value: 0, relation: 'exact' } }),
    ),
  );
});

describe('a review', () => {
  it('shows the page as visitors will see it, and what is unusual in sentences', async () => {
    await show(
      review({
        risk: [{ code: 'far-away', detail: '1834' }],
        twins: [
          {
            event: queueItem().event,
            score: 0.87,
            parts: { title: 0.95, time: 1, place: 0.5, organiser: 1, uid: 0 },
          },
        ],
      }),
    );
    const page = screen.getByRole('article');
    expect(within(page).getByText('Un après-midi de pratique.')).toBeVisible();
    expect(screen.getByText(/à 1\s834 km du siège/)).toBeVisible();
    expect(screen.getByText(/Ressemblance : 87\s%/)).toBeVisible();
  });

  it('shows an edit field by field, what goes struck out and what comes underlined', async () => {
    const live = reviewed({ status: 'published' });
    await show(
      review({
        live,
        event: reviewed({
          status: 'published',
          title: { fr: 'Cartographier nos données' },
          schedule: { ...live.schedule, start: '2027-03-03T14:00', end: '2027-03-03T17:00' },
        }),
        diff: [
          {
            field: '/title/fr',
            before: 'Cartographier ses données',
            after: 'Cartographier nos données',
          },
          { field: '/schedule/start', before: '2027-03-02T14:00', after: '2027-03-03T14:00' },
          { field: '/schedule/end', before: '2027-03-02T17:00', after: '2027-03-03T17:00' },
          { field: '/themes', before: ['data'], after: ['data', 'skills'] },
        ],
      }),
    );
    const title = within(screen.getByRole('row', { name: /Titre \(français\)/ }));
    expect(title.getByText('ses').tagName).toBe('DEL');
    expect(title.getByText('nos').tagName).toBe('INS');
    const changes = within(screen.getByRole('table', { name: /champ par champ/ }));
    const when = within(changes.getByRole('row', { name: /^Quand/ }));
    expect(when.getByText('mardi 2').tagName).toBe('DEL');
    expect(
      within(screen.getByRole('row', { name: /Thèmes/ })).getByText('Compétences').tagName,
    ).toBe('INS');
  });

  it('says how a series repeats, and what an edit changes of it', async () => {
    const before = { rrule: 'FREQ=WEEKLY;BYDAY=TU', rdates: [], exdates: [] };
    const after = { rrule: 'FREQ=MONTHLY;BYDAY=1TU', rdates: [], exdates: [] };
    await show(
      review({
        live: reviewed({ status: 'published', recurrence: before }),
        event: reviewed({ status: 'published', recurrence: after }),
        diff: [{ field: '/recurrence/rrule', before: before.rrule, after: after.rrule }],
      }),
    );
    expect(screen.getByText(/^Série : Chaque premier mardi du mois à 14/)).toBeVisible();
    const row = screen.getByRole('row', { name: /^Répétition/ });
    expect(row).toHaveTextContent(/Chaque mardi à 14\sh \(FREQ=WEEKLY;BYDAY=TU\)/);
    expect(row).toHaveTextContent(
      /Chaque premier mardi du mois à 14\sh \(FREQ=MONTHLY;BYDAY=1TU\)/,
    );
  });

  it('publishes by keyboard, as read, and goes back to the queue when nothing is left', async () => {
    const { user, router } = await show(review());
    await user.keyboard('p');
    const dialog = within(screen.getByRole('dialog', { name: 'Publier cet événement ?' }));
    await user.click(dialog.getByRole('button', { name: 'Publier maintenant' }));
    await expect.poll(() => router.state.location.pathname).toBe('/moderation');
    expect(router.state.location.state).toEqual({ decided: 'publish' });
    expect(sent).toEqual([{ path: 'publish', ifMatch: '"7-abc"', body: {} }]);
  });

  it('goes on to the next review that may be taken', async () => {
    const other = queueItem();
    other.event.id = '0199aaaa-0000-7000-8000-000000000002';
    const { user, router } = await show(review());
    server.use(
      http.get('*/api/v1/moderation/events', () =>
        HttpResponse.json({
          items: [queueItem({ actions: actions([], 'own-organisation') }), other],
          total: { value: 2, relation: 'exact' },
        }),
      ),
    );
    await user.click(screen.getByRole('button', { name: /^Publier/ }));
    await user.click(screen.getByRole('button', { name: 'Publier maintenant' }));
    await expect
      .poll(() => router.state.location.pathname)
      .toBe(`/moderation/events/${other.event.id}`);
  });

  it('asks for a reason and a text before it refuses, and says so beside the fields', async () => {
    const { user } = await show(review());
    await user.click(screen.getByRole('button', { name: /^Refuser/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Refuser cet événement' }));
    await user.click(dialog.getByRole('button', { name: 'Refuser' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('2 erreurs sont à corriger');
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('radio', { name: 'Publicité' }));
    await user.type(dialog.getByRole('textbox'), 'Ce texte vend, il n’invite pas.');
    await user.click(dialog.getByRole('button', { name: 'Refuser' }));
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      reason: 'advertising',
      message: 'Ce texte vend, il n’invite pas.',
    });
  });

  it('keeps what was written when the event has changed meanwhile', async () => {
    const { user } = await show(review(), problem('stale-version', 412));
    await user.click(screen.getByRole('button', { name: /^Demander des corrections/ }));
    await user.click(screen.getByRole('radio', { name: 'Dates à préciser' }));
    await user.type(screen.getByRole('textbox'), 'Quel jour ?');
    await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('L’événement a été modifié');
    await user.click(screen.getByRole('button', { name: 'Relire la version actuelle' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Demander des corrections/ }));
    expect(screen.getByRole('textbox')).toHaveValue('Quel jour ?');
  });

  it.each([
    ['taken-by-another', 409, /Une autre personne a pris cette relecture/],
    ['own-organisation', 403, /une autre personne doit décider/],
  ])('explains %s', async (type, status, words) => {
    const { user } = await show(review(), problem(type, status));
    await user.click(screen.getByRole('button', { name: /^Publier/ }));
    await user.click(screen.getByRole('button', { name: 'Publier maintenant' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('acts by single keys only when wanted, and never while one writes', async () => {
    const { user } = await show(review());
    await user.keyboard('r');
    await user.type(screen.getByRole('textbox'), 'prm');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(screen.getByRole('textbox')).toHaveValue('prm');
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await user.click(screen.getByRole('switch', { name: 'Raccourcis clavier' }));
    await user.keyboard('p');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(localStorage.getItem('soga.shortcuts')).toBe('off');
  });

  it('is read-only for who represents an organiser', async () => {
    await show(
      review({ actions: actions([], 'own-organisation'), takenBy: null, takenUntil: null }),
    );
    expect(screen.getByText(/Vous représentez une organisation de cet événement/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Publier/ })).not.toBeInTheDocument();
  });

  it('is taken by one key when nobody holds it', async () => {
    const { user } = await show(
      review({ actions: actions(['take']), takenBy: null, takenUntil: null }),
    );
    await user.keyboard('t');
    await expect.poll(() => sent.map(({ path }) => path)).toEqual(['take']);
  });

  it('says how much of the half hour is left, aloud only near its end, and prolongs it', async () => {
    const soon = new Date(Date.now() + 4.5 * 60_000).toISOString();
    const { user } = await show(review({ takenUntil: soon }));
    expect(screen.getByText(/encore 5 minutes/)).toBeVisible();
    expect(screen.getByText(/Moins de 5 minutes/)).toHaveRole('status');
    await user.click(screen.getByRole('button', { name: 'Prolonger de 30 minutes' }));
    await expect.poll(() => sent.map(({ path }) => path)).toEqual(['take']);
  });
});
