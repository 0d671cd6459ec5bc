import { screen, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { ImportPage } from './ImportPage';
import type { Import, ImportRow, Source } from './model';

export const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };

export const organisation = (trusted = false) => ({
  id: 'o1',
  slug: 'les-communs',
  name: 'Les Communs',
  trusted,
  actions: [{ name: 'edit', allowed: true }],
});

/** A preview of three entries. */
export const anImport = (over: Partial<Import> = {}): Import => ({
  id: 'i1',
  organisationId: 'o1',
  state: 'preview',
  kind: 'icalendar',
  name: 'Agenda des communs',
  fileName: 'agenda.ics',
  url: null,
  sourceId: null,
  complete: true,
  verdicts: { new: 2, invalid: 1 },
  rows: { pending: 3 },
  notices: [],
  problem: null,
  createdBy: 'Camille',
  createdAt: '2026-11-20T10:00:00Z',
  finishedAt: null,
  ...over,
});

/** A new afternoon in Lyon, complete. */
export const aRow = (over: Partial<ImportRow> = {}): ImportRow => ({
  id: 'r1',
  position: 0,
  uid: 'a@x',
  recurrenceId: null,
  title: 'Cartographier ses données',
  url: null,
  verdict: 'new',
  state: 'pending',
  proposed: {
    organisationId: 'o1',
    defaultLanguage: 'fr',
    title: { fr: 'Cartographier ses données' },
    schedule: { start: '2027-01-25T14:00', end: '2027-01-25T17:00', zone: 'Europe/Paris' },
    place: { city: 'Lyon', country: 'FR' },
  },
  changes: [],
  faults: [],
  violations: [],
  missing: [],
  notices: [],
  twins: [],
  event: null,
  outcome: null,
  problem: null,
  ...over,
});

export const aSource = (over: Partial<Source> = {}): Source => ({
  id: 's1',
  organisationId: 'o1',
  url: 'https://agenda.example.org/tout.ics',
  state: 'following',
  kind: 'icalendar',
  name: 'Agenda des communs',
  as: 'draft',
  eventKind: 'workshop',
  showAddress: false,
  followedBy: 'Camille',
  lastReadAt: '2026-11-20T10:00:00Z',
  lastChangedAt: null,
  nextReadAt: '2026-11-20T11:00:00Z',
  failures: 0,
  problem: null,
  createdAt: '2026-11-01T10:00:00Z',
  ...over,
});

export const pageOf = (items: object[], next: string | null = null, total = items.length) => ({
  items,
  total: { value: total, relation: 'exact' },
  next,
});

/** An address of the API. */
export const at = (path: string) => `${window.location.origin}/api/v1${path}`;

/** An API that applies at once what it is told, as `outcome` says. */
export function serve(
  one: Import,
  all: ImportRow[],
  outcome: (row: ImportRow) => Partial<ImportRow>,
) {
  const kept = { one, all };
  const applied: {
    links?: { row: string; event: string }[];
    rows?: string[];
    verdicts?: string[];
    as: string;
  }[] = [];
  server.use(
    http.get(at('/organisations/o1'), () => HttpResponse.json(organisation())),
    http.get(at('/imports/i1'), () => HttpResponse.json(kept.one)),
    http.get(at('/imports/i1/rows'), ({ request }) => {
      const wanted = new URL(request.url).searchParams.getAll('verdict');
      const page = kept.all.filter(({ verdict }) => !wanted.length || wanted.includes(verdict));
      return HttpResponse.json(pageOf(page));
    }),
    http.post(at('/imports/i1/apply'), async ({ request }) => {
      const choice = (await request.json()) as (typeof applied)[number];
      const linked = choice.links?.map((link) => link.row) ?? [];
      applied.push(choice);
      await delay(100);
      kept.all = kept.all.map((row) =>
        linked.includes(row.id) ||
        choice.rows?.includes(row.id) ||
        choice.verdicts?.includes(row.verdict)
          ? { ...row, state: 'applied', ...outcome(row) }
          : row,
      );
      const count = (state: string) => kept.all.filter((row) => row.state === state).length;
      kept.one = {
        ...kept.one,
        state: 'applied',
        rows: { applied: count('applied'), failed: count('failed'), pending: count('pending') },
      };
      return HttpResponse.json(kept.one);
    }),
  );
  return { applied, kept };
}
/** What becomes of an entry that is taken over as a draft. */
export const drafted = (row: ImportRow): Partial<ImportRow> => ({
  outcome: 'drafted',
  event: {
    id: `e-${row.id}`,
    slug: 'x',
    status: 'draft',
    title: { fr: row.title },
    defaultLanguage: 'fr',
  },
});
export const open = (search = '') =>
  renderPage(<ImportPage />, {
    at: `/me/organisations/o1/imports/i1${search}`,
    path: '/me/organisations/:id/imports/:importId',
    texts: ['imports', 'events', 'editor'],
    user: person,
  });
/** The line of this entry. */
export const line = async (name: RegExp) => within(await screen.findByRole('row', { name }));
