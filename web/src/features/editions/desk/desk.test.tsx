import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { heightOf, movedTo, rowOf, wallAt } from './moves';
import type { Draft, SlotContent, SlotDraft } from './api';
import { DeskEditionPage } from './DeskEditionPage';
import { DeskProgrammePage } from './DeskProgrammePage';

const content: SlotContent = {
  legId: 'l1',
  time: { day: '2027-11-23', start: '2027-11-23T10:00:00', end: '2027-11-23T11:15:00' },
  title: { fr: 'Cartographier' },
  summary: { fr: 'Une carte.' },
  kind: 'workshop',
  format: null,
  trackId: 't1',
  roomId: 'r1',
  project: null,
  seats: null,
  people: [],
  hosts: [],
};
const slot: SlotDraft = { id: 's1', version: 4, eventId: null, content };
const edition = {
  id: 'ed1',
  slug: 'rencontres',
  version: 2,
  display: { language: 'fr', name: 'Rencontres', theme: null, summary: null },
  period: { firstDay: '2027-11-23', lastDay: '2027-11-23', phase: 'coming' },
  legs: [
    {
      id: 'l1',
      slug: 'lyon',
      title: { fr: 'Lyon' },
      city: 'Lyon',
      zone: 'Europe/Paris',
      firstDay: '2027-11-23',
      lastDay: '2027-11-23',
    },
  ],
  tracks: [
    { id: 't1', name: { fr: 'Communs' }, hue: 'green' },
    { id: 't2', name: { fr: 'Données' }, hue: 'blue' },
  ],
  rooms: [{ id: 'r1', legId: 'l1', name: 'Salle des Cartes', capacity: 40 }],
  programme: { number: '1.0' },
  published: true,
};
const draft: Draft = {
  version: 9,
  release: '1.0',
  next: '1.1',
  slots: [slot],
  warnings: [],
  changes: [
    {
      slot: 's1',
      title: { fr: 'Cartographier' },
      kind: 'retimed',
      before: '2027-11-23T09:00/2027-11-23T10:00',
      after: '2027-11-23T10:00/2027-11-23T11:15',
    },
  ],
};

async function open(shown: Draft = draft, people: unknown[] = []) {
  const sent: { path: string; match: string | null; body: unknown }[] = [];
  let read = shown;
  const take = async ({ request }: { request: Request }) => {
    const { pathname } = new URL(request.url);
    const body = (await request.json()) as SlotContent;
    sent.push({ path: pathname, match: request.headers.get('If-Match'), body });
    if (pathname.endsWith('/release')) return HttpResponse.json(read);
    const [before = slot, ...others] = read.slots;
    const saved = { ...before, version: before.version + 1, content: body };
    read = { ...read, slots: [saved, ...others] };
    return HttpResponse.json(saved);
  };
  server.use(
    http.get('*/api/v1/editions/ed1', () => HttpResponse.json(edition)),
    http.get('*/api/v1/editions/ed1/draft', () =>
      HttpResponse.json(read, { headers: { ETag: '"9-abc"' } }),
    ),
    http.get('*/api/v1/editions/ed1/speakers', () => HttpResponse.json({ items: people })),
    http.put('*/api/v1/programme-slots/s1', take),
    http.post('*/api/v1/editions/ed1/release', take),
  );
  const page = await renderPage(<DeskProgrammePage />, {
    at: '/desk/editions/ed1',
    path: '/desk/editions/:id',
    texts: ['editionDesk', 'editions', 'events'],
  });
  return { ...page, sent };
}

describe('the programme editor', () => {
  it('moves a session by the arrow keys, in the version that was read', async () => {
    const { sent } = await open();
    const session = await screen.findByRole('button', { name: /^Cartographier/ });
    fireEvent.keyDown(session, { key: 'ArrowDown' });
    // the board shows it before the answer has come, and the next press moves on from there
    expect(await screen.findByRole('button', { name: /10.h.15 – 11.h.30/ })).toBeVisible();
    fireEvent.keyDown(screen.getByRole('button', { name: /^Cartographier/ }), {
      key: 'ArrowRight',
    });
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toMatchObject({
      match: '"4"',
      body: { time: { start: '2027-11-23T10:15:00', end: '2027-11-23T11:30:00' }, trackId: 't1' },
    });
    expect(sent[1]).toMatchObject({
      match: '"5"',
      body: { time: { start: '2027-11-23T10:15:00' }, trackId: 't2' },
    });
  });

  it('shows what a release changes, and releases what was read', async () => {
    const { sent, user } = await open();
    expect(await screen.findByText(/^Horaire.*9 h → .*10 h/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Publier la version 1.1' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ match: '"9-abc"', body: { note: {}, major: false } });
  });

  it('names conflicts and keeps a release closed until they are solved', async () => {
    await open({
      ...draft,
      warnings: [
        {
          code: 'room-twice',
          blocking: true,
          slots: ['s1'],
          speakerId: null,
          minutesFree: null,
          minutesNeeded: null,
        },
      ],
    });
    const warnings = await screen.findByRole('region', { name: 'À vérifier' });
    expect(within(warnings).getByText(/dans la même salle/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publier la version 1.1' })).toBeDisabled();
  });

  it('tells when another lead has changed the session, and keeps what was typed', async () => {
    const { user } = await open();
    server.use(
      http.put('*/api/v1/programme-slots/s1', () =>
        HttpResponse.json({ type: '/problems/stale-version', status: 412 }, { status: 412 }),
      ),
    );
    await user.click(await screen.findByRole('button', { name: /^Cartographier/ }));
    const title = screen.getByRole('textbox', { name: /^Titre en français/ });
    await user.type(title, ' ensemble');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeVisible();
    expect(title).toHaveValue('Cartographier ensemble');
  });
});

describe('the board', () => {
  it('moves by quarters of an hour and never leaves its hours', () => {
    expect(rowOf('2027-11-23T10:00:00')).toBe(8);
    expect(heightOf(content)).toBe(5);
    expect(wallAt('2027-11-23', 9)).toBe('2027-11-23T10:15:00');
    expect(movedTo(slot, '2027-11-23', 500, null).time.end).toBe('2027-11-23T23:00:00');
    expect(movedTo(slot, '2027-11-23', -5, null).time.start).toBe('2027-11-23T08:00:00');
  });
});

describe('the texts of an edition', () => {
  it('are written anew with its partners, in the version that was read', async () => {
    const sent: { match: string | null; body: unknown }[] = [];
    const full = {
      ...edition,
      defaultLanguage: 'fr',
      name: { fr: 'Rencontres' },
      theme: {},
      summary: {},
      organiser: { id: 'o1', slug: 'o', name: 'Maison du Lierre' },
      partners: [
        {
          role: 'supporter',
          name: 'Ville de Lyon',
          organisation: { id: 'o2', slug: 'lyon', name: 'Ville de Lyon' },
          detail: {},
        },
      ],
      about: { questions: [], calls: [], press: [], submissionsOpenOn: null },
    };
    server.use(
      http.get('*/api/v1/editions/ed1', () => HttpResponse.json(full)),
      http.put('*/api/v1/editions/ed1', async ({ request }) => {
        sent.push({ match: request.headers.get('If-Match'), body: await request.json() });
        return HttpResponse.json(full);
      }),
    );
    const { user } = await renderPage(<DeskEditionPage />, {
      at: '/desk/editions/ed1/texts',
      path: '/desk/editions/:id/texts',
      texts: ['editionDesk', 'editions', 'events'],
    });
    const english = await screen.findByRole('group', { name: 'En anglais' });
    await user.type(within(english).getByRole('textbox', { name: /^Nom/ }), 'Gathering');
    await user.click(
      screen.getByRole('button', { name: 'Ajouter un partenaire hors de l’annuaire' }),
    );
    const partners = screen.getByRole('group', { name: 'Qui fait cette édition' });
    await user.type(within(partners).getByRole('textbox', { name: 'Nom' }), 'Un programme');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      match: '"2"',
      body: {
        text: { name: { fr: 'Rencontres', en: 'Gathering' } },
        legs: [{ eventId: 'l1', create: null }],
        rooms: [{ id: 'r1', leg: 0 }],
        partners: [
          { role: 'supporter', organisationId: 'o2', name: null },
          { role: 'partner', organisationId: null, name: 'Un programme' },
        ],
      },
    });
  });

  it('a person moderates a session or speaks in it, not both', async () => {
    const { user, sent } = await open(
      {
        ...draft,
        slots: [
          { ...slot, content: { ...content, people: [{ speakerId: 'p1', part: 'speaker' }] } },
        ],
      },
      [{ id: 'p1', version: 1, name: 'Ondine', consentedAt: '2026-01-01T00:00:00Z' }],
    );
    await user.click(await screen.findByRole('button', { name: /^Cartographier/ }));
    const moderators = await screen.findByRole('group', { name: 'Animation' });
    await user.click(within(moderators).getByRole('checkbox', { name: 'Ondine' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ people: [{ speakerId: 'p1', part: 'moderator' }] });
  });
});
