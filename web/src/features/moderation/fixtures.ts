import type { CurrentUser } from '@/auth/AuthContext';
import type { QueueItem, Review } from './model';

/** What tests of this room begin with; each says only what it is about. */
export const moderator: CurrentUser = {
  id: 'm-1',
  name: 'Maud Dérateur',
  email: 'moderator@example.org',
  roles: ['moderator'],
};

const ID = '0199aaaa-0000-7000-8000-000000000001';

const organisation: Review['organisation'] = {
  id: '0199aaaa-0000-7000-8000-0000000000aa',
  slug: 'les-communs',
  name: 'Les Communs',
  trusted: false,
  publishedCount: 4,
  refusedCount: 0,
};

type Action = Review['actions'][number];
const acts: Action['name'][] = ['take', 'release', 'publish', 'request-changes', 'refuse', 'merge'];

/** The acts of moderation, of which these are open; the rest are closed for this reason. */
export function actions(open: string[], reason: Action['reason'] = 'not-taken'): Review['actions'] {
  return acts.map((name) =>
    open.includes(name) ? { name, allowed: true } : { name, allowed: false, reason },
  );
}

export const held = acts;

const ref = { id: organisation.id, slug: organisation.slug, name: organisation.name };
const schedule = {
  start: '2027-03-02T14:00',
  end: '2027-03-02T17:00',
  zone: 'Europe/Paris',
  allDay: false,
  endUnknown: false,
};

export function queueItem(over: Partial<QueueItem> = {}): QueueItem {
  return {
    event: {
      id: ID,
      slug: 'cartographier',
      url: 'http://localhost/events/cartographier',
      defaultLanguage: 'fr',
      title: { fr: 'Cartographier ses données' },
      summary: {},
      display: { language: 'fr', title: 'Cartographier ses données', summary: '' },
      status: 'submitted',
      schedule,
      themes: [],
      languages: ['fr'],
      organisation: ref,
      accessibility: [],
      example: false,
      partOfSeries: false,
    },
    submittedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    ageHours: 72,
    revision: false,
    appeal: false,
    organisation,
    twins: 0,
    risk: [],
    actions: actions(['take']),
    ...over,
  };
}

export function reviewed(over: Partial<Review['event']> = {}): Review['event'] {
  return {
    id: ID,
    slug: 'cartographier',
    url: 'http://localhost/events/cartographier',
    status: 'submitted',
    version: 7,
    sequence: 0,
    defaultLanguage: 'fr',
    title: { fr: 'Cartographier ses données' },
    summary: { fr: 'Un après-midi de pratique.' },
    description: {},
    display: {
      language: 'fr',
      title: 'Cartographier ses données',
      summary: 'Un après-midi de pratique.',
    },
    completeness: { fr: 100 },
    kind: 'workshop',
    format: 'online',
    schedule,
    themes: [],
    audiences: [],
    languages: ['fr'],
    organisation: ref,
    coOrganisations: [],
    parts: [],
    price: { text: {} },
    accessibility: {
      stepFree: 'unknown',
      signLanguage: 'unknown',
      liveCaptions: 'unknown',
      hearingLoop: 'unknown',
      quietRoom: 'unknown',
    },
    statusNote: {},
    submittedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    updatedAt: '2026-11-01T10:00:00Z',
    example: false,
    links: { self: '', ics: '', jsonld: '', html: '' },
    actions: [],
    ...over,
  };
}

export function review(over: Partial<Review> = {}): Review {
  return {
    version: 7,
    event: reviewed(),
    live: null,
    diff: [],
    twins: [],
    risk: [],
    organisation,
    thread: [],
    history: [],
    actions: actions(held),
    takenBy: moderator.name,
    takenUntil: new Date(Date.now() + 29.5 * 60_000).toISOString(),
    ...over,
  };
}
