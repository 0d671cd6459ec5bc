import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { MyEventPage } from './MyEventPage';
import { MyEventsPage } from './MyEventsPage';

const origin = window.location.origin;
const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };
const texts = ['mine', 'editor', 'events'];

const summary = {
  id: 'e1',
  slug: 'atelier',
  status: 'changes-requested',
  defaultLanguage: 'fr',
  title: { fr: 'Atelier', en: 'Workshop' },
  display: { language: 'fr', title: 'Atelier', summary: null },
  schedule: { start: '2026-11-25T14:00', end: '2026-11-25T17:00', zone: 'Europe/Paris' },
  place: { city: 'Paris', country: 'FR' },
  organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
  coOrganisations: [] as object[],
};
const item = {
  id: 'm1',
  at: '2026-11-20T10:00:00Z',
  author: { name: 'Dominique', side: 'moderation' },
  kind: 'question',
  reason: 'unclear-dates',
  body: 'À quelle heure ?',
};

function serve(more: object = {}) {
  server.use(
    http.get(`${origin}/api/v1/events/e1`, () => HttpResponse.json({ ...summary, ...more })),
    http.get(`${origin}/api/v1/events/e1/thread`, () => HttpResponse.json({ items: [item] })),
    http.get(`${origin}/api/v1/events/e1/history`, () =>
      HttpResponse.json({
        items: [{ at: '2026-11-19T10:00:00Z', actor: 'Camille', action: 'submit' }],
      }),
    ),
  );
}

const open = () =>
  renderPage(<MyEventPage />, { at: '/me/events/e1', path: '/me/events/:id', texts, user: person });

describe('one of my events', () => {
  beforeEach(() => serve({ actions: [{ name: 'message', allowed: true }] }));

  it('says where it stands, what was asked and what was done', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Atelier' })).toBeVisible();
    expect(screen.getByText(/demande des corrections\. Consultez/)).toBeVisible();
    expect(await screen.findByText('À quelle heure ?')).toBeVisible();
    expect(screen.getByText('Dates à préciser')).toBeVisible();
    expect(await screen.findByText('Soumis par Camille')).toBeVisible();
  });

  it('says which of the organisations it names agreed', async () => {
    serve({ actions: [], coOrganisations: [{ id: 'o2', slug: 'autre', name: 'Autre' }] });
    server.use(
      http.get(`${origin}/api/v1/events/e1/agreements`, () =>
        HttpResponse.json([
          {
            id: 'g1',
            event: { id: 'e1', slug: 'atelier', title: { fr: 'Atelier' } },
            organisation: { id: 'o2', slug: 'autre', name: 'Autre' },
            by: summary.organisation,
            state: 'declined',
            askedAt: '2026-11-20T10:00:00Z',
            answeredAt: '2026-11-21T10:00:00Z',
          },
        ]),
      ),
    );
    await open();
    expect(await screen.findByText('Refusé')).toBeVisible();
  });

  it('deletes a draft after asking, with the version that was read', async () => {
    serve({ status: 'draft', actions: [{ name: 'delete', allowed: true }] });
    let version: string | null = null;
    server.use(
      http.get(`${origin}/api/v1/events/e1`, () =>
        HttpResponse.json(
          { ...summary, status: 'draft', actions: [{ name: 'delete', allowed: true }] },
          { headers: { ETag: '"1-a"' } },
        ),
      ),
      http.delete(`${origin}/api/v1/events/e1`, ({ request }) => {
        version = request.headers.get('If-Match');
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user, router } = await open();
    await user.click(await screen.findByRole('button', { name: 'Supprimer le brouillon' }));
    const dialog = screen.getByRole('dialog', { name: 'Supprimer ce brouillon ?' });
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer le brouillon' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/me/events'));
    expect(router.state.location.state).toEqual({ deleted: true });
    expect(version).toBe('"1-a"');
  });

  it('sends a message once', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/events/e1/messages`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ items: [] });
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Envoyer' }));
    const box = screen.getByRole('textbox', { name: 'Écrire à l’équipe de relecture' });
    expect(box).toHaveAccessibleDescription(/Écrivez votre message/);
    await user.type(box, 'À 14 h');
    await user.dblClick(screen.getByRole('button', { name: 'Envoyer' }));
    await waitFor(() => expect(box).toHaveValue(''));
    expect(sent).toEqual([{ message: 'À 14 h' }]);
  });

  it('offers no act that is closed', async () => {
    await open();
    await screen.findByRole('heading', { level: 1, name: 'Atelier' });
    expect(screen.queryByRole('button', { name: 'Annuler l’événement' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Modifier' })).not.toBeInTheDocument();
  });
});

describe('cancelling', () => {
  it('asks for a note in the event’s language, then sends it', async () => {
    serve({ status: 'published', actions: [{ name: 'cancel', allowed: true }] });
    const sent: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/events/e1/cancel`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(summary);
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Annuler l’événement' }));
    const dialog = screen.getByRole('dialog', { name: /^Annuler cet événement/ });
    const go = within(dialog).getByRole('button', { name: 'Annuler l’événement' });
    await user.click(go);
    const note = within(dialog).getByRole('textbox', { name: /français/ });
    expect(note).toHaveAccessibleDescription(/Indiquez la raison en une phrase/);
    await user.type(note, 'Salle fermée');
    await user.click(go);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(sent).toEqual([{ note: { fr: 'Salle fermée' } }]);
  });
});

describe('the list', () => {
  const page = (items: object[]) => ({
    items,
    total: { value: items.length, relation: 'exact' },
    next: null,
  });
  const named = {
    id: 'g1',
    event: { id: 'e9', slug: 'forum', title: { fr: 'Forum' } },
    organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
    by: { id: 'o2', slug: 'autre', name: 'Autre' },
    state: 'asked',
    askedAt: '2026-11-20T10:00:00Z',
  };
  let asked: object[] = [];
  beforeEach(() => {
    asked = [];
    server.use(
      http.get(`${origin}/api/v1/event-agreements`, () => HttpResponse.json(page(asked))),
      http.get(/\/(event-error-reports|me\/events)(\?|$)/, () => HttpResponse.json(page([]))),
    );
  });
  const openList = (at: string) =>
    renderPage(<MyEventsPage />, { at, path: '/me/events', texts, user: person });

  it('asks who is named by an event of another organisation, and takes the answer', async () => {
    asked = [named];
    server.use(
      http.post(`${origin}/api/v1/event-agreements/g1/agree`, () => {
        asked = [];
        return HttpResponse.json({ ...named, state: 'agreed' });
      }),
    );
    const { user } = await openList('/me/events');
    expect(
      await screen.findByText('Autre indique que Les Communs co-organise cet événement.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Accepter : Forum' }));
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'On vous cite' })).not.toBeInTheDocument(),
    );
  });

  it('shows the state in words and the next step as a button', async () => {
    server.use(
      http.get(`${origin}/api/v1/me/events`, () =>
        HttpResponse.json(
          page([
            {
              event: summary,
              nextStep: 'answer',
              updatedAt: '2026-11-20T10:00:00Z',
              lastMessage: item,
              actions: [],
            },
          ]),
        ),
      ),
    );
    await openList('/me/events');
    expect(await screen.findByRole('link', { name: /^Corriger.*Atelier$/ })).toHaveAttribute(
      'href',
      '/me/events/e1',
    );
    expect(screen.getByText('À quelle heure ?')).toBeVisible();
  });

  it('asks for the states of its view and says when there are none', async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${origin}/api/v1/me/events`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(page([]));
      }),
    );
    await openList('/me/events?view=moved&q=atelier');
    expect(await screen.findByText(/ne contient « atelier »/)).toBeVisible();
    expect(asked).toContain('?status=postponed&status=cancelled&q=atelier');
  });

  it('says how many wait for an answer, whatever is shown', async () => {
    server.use(
      http.get(`${origin}/api/v1/me/events`, ({ request }) => {
        const waiting = new URL(request.url).search === '?status=changes-requested';
        return HttpResponse.json({
          ...page([]),
          total: { value: waiting ? 2 : 0, relation: 'eq' },
        });
      }),
    );
    await openList('/me/events');
    expect(await screen.findByRole('link', { name: 'À corriger 2' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Brouillons' })).toBeVisible();
  });
});
