import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Figure, Leg, Programme, Slot, Track } from './api';
import { liveSlots } from './components/LiveNow';
import { layOut } from './grid';
import { FiguresPage } from './FiguresPage';
import { ProgrammePage } from './ProgrammePage';

const leg: Leg = {
  id: 'l1',
  slug: 'paris',
  title: { fr: 'Paris' },
  venue: null,
  city: 'Paris',
  country: 'FR',
  zone: 'Europe/Paris',
  firstDay: '2024-11-27',
  lastDay: '2024-11-27',
  cancelled: false,
};
const lille: Leg = { ...leg, id: 'l2', slug: 'lille', city: 'Lille', firstDay: '2024-11-29' };
const tracks: Track[] = [
  { id: 't1', name: { fr: 'Communs', en: 'Commons' }, hue: 'violet' },
  { id: 't2', name: { fr: 'ESS' }, hue: 'green' },
];

function slot(id: string, from: string | null, to: string | null, more: Partial<Slot> = {}): Slot {
  const day = more.legId === 'l2' ? '2024-11-29' : '2024-11-27';
  return {
    id,
    legId: 'l1',
    time: { day, start: from && `${day}T${from}:00`, end: to && `${day}T${to}:00` },
    display: { language: 'fr', title: `Session ${id}`, summary: null },
    kind: 'workshop',
    trackId: null,
    roomId: null,
    project: null,
    seats: null,
    session: {
      eventId: `e${id}`,
      slug: `session-${id}`,
      status: 'published',
      format: 'on-site',
      languages: ['fr'],
      hosts: [],
      outputs: [],
    },
    people: [],
    hiddenPeople: 0,
    ...more,
  };
}

const pause = slot('p', '11:15', '11:30', {
  kind: null,
  session: null,
  display: { language: 'fr', title: 'Pause', summary: null },
});
const programme: Programme = {
  edition: 'nec',
  name: { fr: 'NEC 2024' },
  period: { firstDay: '2024-11-27', lastDay: '2024-11-29', phase: 'over' },
  release: { id: 'r1', number: '1.0', at: '2024-11-01T09:00:00Z' },
  legs: [leg, lille],
  tracks,
  rooms: [],
  slots: [
    slot('a', '10:00', '11:15', { trackId: 't1', hiddenPeople: 2 }),
    slot('b', '10:00', '11:15', { trackId: 't2' }),
    pause,
    slot('c', null, null, { legId: 'l2' }),
  ],
};

describe('the grid of a day', () => {
  it('has a column for each track; what concerns everybody spans them', () => {
    const grid = layOut({ day: '2024-11-27', leg }, tracks, programme.slots);
    expect(grid.columns.map((track) => track?.id)).toEqual(['t1', 't2']);
    expect(grid.placed.find(({ slot: { id } }) => id === 'p')?.column).toEqual([1, 3]);
    expect(grid.times.map(({ at }) => at.slice(11, 16))).toEqual(['10:00', '11:15', '11:30']);
  });

  it('gives what concerns everybody a column when a track goes on meanwhile', () => {
    const long = slot('h', '09:00', '18:00', { trackId: 't1' });
    const grid = layOut({ day: '2024-11-27', leg }, tracks, [long, pause]);
    expect(grid.columns.map((track) => track?.id ?? null)).toEqual([null, 't1']);
  });

  it('never puts two slots that overlap on one another', () => {
    for (let round = 0; round < 500; round++) {
      const some = Array.from({ length: 1 + (round % 9) }, (_, index) => {
        const from = 8 + ((round * 7 + index * 5) % 10);
        const two = (hour: number) => String(hour).padStart(2, '0');
        return slot(`${index}`, `${two(from)}:00`, `${two(from + 1 + ((round + index) % 3))}:00`, {
          trackId: [null, 't1', 't2'][(round + index) % 3] ?? null,
        });
      });
      const { placed } = layOut({ day: '2024-11-27', leg }, tracks, some);
      for (const one of placed)
        for (const other of placed) {
          const rows = one.row[0] < other.row[1] && other.row[0] < one.row[1];
          const columns = one.column[0] < other.column[1] && other.column[0] < one.column[1];
          expect(one === other || !(rows && columns)).toBe(true);
        }
    }
  });
});

describe('the programme', () => {
  beforeEach(() => {
    localStorage.clear();
    server.use(http.get('*/api/v1/editions/nec/programme', () => HttpResponse.json(programme)));
  });
  const open = (at: string) =>
    renderPage(<ProgrammePage />, {
      at: `/editions/nec/programme${at}`,
      path: '/editions/:slug/programme',
      texts: ['editions'],
    });

  it('names nobody without consent, and says where hours are not known', async () => {
    await open('?view=list');
    expect(await screen.findByText('2 personnes dont les noms ne sont pas publiés')).toBeVisible();
    expect(screen.getByText('Horaire non précisé')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Pause/ })).toBeNull();
  });

  it('keeps sessions in the browser, says which overlap, and gives them as a calendar', async () => {
    const shown = await open('?view=grid');
    await shown.user.click(await screen.findByRole('button', { name: /Session a/ }));
    await shown.user.click(screen.getByRole('button', { name: /Session b/ }));
    expect(localStorage.getItem('soga:schedule:nec')).toBe('a,b');
    await shown.user.click(screen.getByRole('link', { name: 'Mon programme (2)' }));
    expect(screen.getAllByText(/a lieu en même temps/)).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Ajouter à mon agenda' })).toHaveAttribute(
      'href',
      '/api/v1/editions/nec/schedule.ics?sessions=a,b&lang=fr',
    );
    expect(screen.getByRole('link', { name: 'Télécharger en PDF' })).toHaveAttribute(
      'href',
      '/api/v1/editions/nec/programme.pdf?sessions=a,b&lang=fr',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Vider' }));
    expect(screen.getByText('Votre programme est vide')).toBeVisible();
  });

  it('narrows to a city and a track, in the address', async () => {
    const shown = await open('?view=list');
    await shown.user.selectOptions(await screen.findByRole('combobox', { name: 'Ville' }), 'Lille');
    expect(shown.router.state.location.search).toContain('city=lille');
    expect(screen.queryByRole('link', { name: 'Session a' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Session c' })).toBeVisible();
  });
});

describe('live now', () => {
  it('is what runs by the clock of the town, cancelled sessions and breaks aside', () => {
    const off = slot('d', '10:00', '11:15');
    if (off.session) off.session = { ...off.session, status: 'cancelled' };
    const all = { ...programme, slots: [...programme.slots, off] };
    const at = (time: string) =>
      liveSlots(all, new Date(`2024-11-27T${time}:00+01:00`)).map(({ id }) => id);
    expect(at('09:59')).toEqual([]);
    expect(at('10:00')).toEqual(['a', 'b']);
    expect(at('11:15')).toEqual([]);
  });
});

describe('the figures', () => {
  const figure = (edition: string, value: number, more: Partial<Figure> = {}): Figure => ({
    edition,
    measure: {
      key: 'speakers',
      theme: 'programme',
      unit: 'count',
      label: { fr: 'Intervenant·es' },
      definition: { fr: 'Personnes qui sont intervenues.' },
    },
    value,
    qualifier: 'exact',
    quote: `${value} intervenants`,
    source: { title: 'Bilan', locator: 'page 2' },
    note: {},
    others: [],
    ...more,
  });

  it('stand side by side with definition, source and other values', async () => {
    const edition = (slug: string, year: number) => ({
      id: slug,
      slug,
      page: '',
      year,
      name: { fr: slug },
      display: { language: 'fr', name: slug, theme: null, summary: null },
      period: { firstDay: `${year}-11-01`, lastDay: `${year}-11-02`, phase: 'over' },
      legs: [],
      programme: null,
      current: false,
      example: false,
      published: true,
    });
    const page = (items: unknown[]) =>
      HttpResponse.json({ items, total: { value: 2, relation: 'exact' } });
    server.use(
      http.get('*/api/v1/editions', () => page([edition('b', 2024), edition('a', 2023)])),
      http.get('*/api/v1/bilan', () =>
        page([
          figure('a', 2000, {
            qualifier: 'more-than',
            others: [{ value: { fr: '1 900' }, source: { title: 'Article', locator: '' } }],
          }),
          figure('b', 41),
        ]),
      ),
    );
    await renderPage(<FiguresPage />, { at: '/bilan', texts: ['editions'] });
    const table = await screen.findByRole('table', { name: 'Programme' });
    expect(
      within(table).getByRole('row', { name: /Intervenant·es.*plus de 2.000.*41/ }),
    ).toBeVisible();
    expect(screen.getAllByText('Personnes qui sont intervenues.')).toHaveLength(2);
    expect(screen.getByText(/Le document imprime aussi.*1 900/)).toBeInTheDocument();
  });
});
