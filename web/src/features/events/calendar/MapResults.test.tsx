import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { MapViewProps } from '@/ui/map/MapView';
import type { EventMap } from '../model';
import type { Results } from './ListResults';
import { MapResults, searchedCircle } from './MapResults';

function feature(slug: string, of: string | null): EventMap['features'][number] {
  return {
    type: 'Feature',
    id: slug,
    geometry: { type: 'Point', coordinates: [4.8, 45.7] },
    properties: {
      start: '2026-12-01T14:00',
      end: '2026-12-01T17:00',
      zone: 'Europe/Paris',
      allDay: false,
      slug,
      title: slug,
      kind: 'workshop',
      city: 'Lyon',
      status: 'published',
      partOfSeries: of !== null,
      originalStart: of,
    },
  };
}

/** The map in words: what it is asked to show, and what a person does to it. */
function Drawn({ points, box, selected = [], shapes, onSelect, onMove }: MapViewProps) {
  const away = { minLon: 0, minLat: 44, maxLon: 3, maxLat: 46 };
  return (
    <div data-testid="map" data-box={JSON.stringify(box)} data-circles={shapes?.circles?.length}>
      <button onClick={() => onSelect?.(points.map(({ id }) => id))}>press</button>
      <button onClick={() => onMove?.({ box: away, centre: { lat: 45, lon: 1.5 }, zoom: 7 })}>
        drag
      </button>
      <ul>
        {points.map(({ id }) => (
          <li key={id}>{selected.includes(id) ? `[${id}]` : id}</li>
        ))}
      </ul>
    </div>
  );
}

async function open(at: string, draw?: typeof Drawn) {
  const features = [feature('permanence', '2026-12-01T14:00'), feature('sortie', null)];
  server.use(
    http.get('*/api/v1/events.geojson', () =>
      HttpResponse.json({ type: 'FeatureCollection', features }),
    ),
  );
  const items = [aSummary({ id: 'sortie', slug: 'sortie' })];
  const results = {
    data: { pages: [{ items, total: { value: 3 } }] },
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: vi.fn(),
  } as unknown as Results;
  return renderPage(<MapResults results={results} {...(draw && { draw })} />, {
    at,
    texts: ['calendar', 'events'],
  });
}

it('draws the circle that was searched, and shows all of it', async () => {
  await open('/calendar?view=map&near=45.764,4.8357&radius=50', Drawn);
  const map = await screen.findByTestId('map');
  expect(map).toHaveAttribute('data-circles', '1');
  expect(JSON.parse(map.dataset['box'] ?? '').minLat).toBeCloseTo(45.764 - 50 / 111.3, 2);
  expect(searchedCircle(new URLSearchParams('near=45,4'))?.metres).toBe(50_000);
  expect(searchedCircle(new URLSearchParams('q=ateliers'))).toBeNull();
});

it('lists what is at the point that was pressed; one of several dates is marked', async () => {
  const { user } = await open('/calendar?view=map', Drawn);
  await user.click(await screen.findByRole('button', { name: 'press' }));
  const [series, once] = within(
    screen.getAllByRole('status').find((each) => within(each).queryByRole('list')) as HTMLElement,
  ).getAllByRole('listitem');
  expect(series).toHaveTextContent(/Lyon · Série$/);
  expect(within(series as HTMLElement).getByRole('link')).toHaveAttribute(
    'href',
    '/events/permanence?date=2026-12-01T14:00',
  );
  expect(once).not.toHaveTextContent('Série');
  await user.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByRole('button', { name: 'Fermer' })).not.toBeInTheDocument();
});

it('shows the point of the line in the list that has the focus', async () => {
  const { user } = await open('/calendar?view=map', Drawn);
  const map = await screen.findByTestId('map');
  const line = screen.getByRole('article');
  const [title] = within(line).getAllByRole('link');
  await user.hover(title as HTMLElement);
  expect(within(map).getByText('[sortie]')).toBeVisible();
  expect(within(map).getByText('permanence')).toBeVisible();
});

it('searches the part of the map that was moved to, instead of the circle', async () => {
  const { user, router } = await open('/calendar?view=map&near=45.764,4.8357&radius=50', Drawn);
  await user.click(await screen.findByRole('button', { name: 'drag' }));
  await user.click(screen.getByRole('button', { name: 'Chercher dans cette zone' }));
  const search = new URLSearchParams(router.state.location.search);
  expect(search.get('bbox')).toBe('0.000,44.000,3.000,46.000');
  expect(search.has('near')).toBe(false);
});

it('keeps the list where the browser draws no map, and says why there is none', async () => {
  await open('/calendar?view=map');
  expect(await screen.findByText(/Votre navigateur n’affiche pas la carte/)).toBeVisible();
  expect(screen.getByRole('article')).toBeVisible();
});
