import { fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Basemap } from './Basemap';
import { MapView } from './MapView';
import { project, TILES_MAX_SCALE, within } from './plane';
import { around, tilesOf } from './tiles';

const server = { template: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Tiles & Co' };
const size = { width: 300, height: 200 };
const paris = { lat: 48.857, lon: 2.352 };

function meta(name: string, content: string) {
  const element = document.createElement('meta');
  element.name = name;
  element.content = content;
  document.head.append(element);
}

afterEach(() => document.head.replaceChildren());

const asked = () =>
  [...document.querySelectorAll('image')].map((image) => image.getAttribute('href') ?? '');

it('reads the tile server from the head of the page, and takes an empty one for none', () => {
  expect(tilesOf()).toBeNull();
  meta('soga:tiles', '');
  expect(tilesOf()).toBeNull();
  document.head.replaceChildren();
  meta('soga:tiles', server.template);
  meta('soga:tiles-attribution', server.attribution);
  expect(tilesOf()).toEqual(server);
});

it('asks nobody for pictures without a tile server', () => {
  render(
    <Basemap view={{ ...project(paris.lat, paris.lon), scale: 0.5 }} size={size} tiles={null} />,
  );
  expect(asked()).toEqual([]);
});

it('draws the tiles of the place that is looked at, each once', () => {
  const view = { ...project(paris.lat, paris.lon), scale: (256 * 2 ** 12) / 100_000 };
  render(<Basemap view={view} size={size} tiles={server} />);
  // The tile of Paris at level 12, as every slippy map numbers it.
  expect(asked()).toContain('https://tiles.example/12/2074/1409.png');
  expect(asked().every((address) => address.startsWith('https://tiles.example/12/'))).toBe(true);
  expect(new Set(asked()).size).toBe(asked().length);
  expect(asked().length).toBeLessThanOrEqual(9);
});

it('leaves the land where a tile cannot be had', () => {
  const view = { ...project(paris.lat, paris.lon), scale: (256 * 2 ** 12) / 100_000 };
  render(<Basemap view={view} size={size} tiles={server} />);
  const before = asked();
  fireEvent.error(document.querySelector('image') as Element);
  expect(asked()).toEqual(before.slice(1));
});

it('goes down to the streets only where there are tiles', () => {
  const close = { ...project(paris.lat, paris.lon), scale: 9999 };
  expect(within(close, size).scale).toBeLessThan(within(close, size, TILES_MAX_SCALE).scale);
  const streets = around(paris, server);
  const region = around(paris, null);
  expect(streets.maxLat - streets.minLat).toBeLessThan(0.1);
  expect(region.maxLat - region.minLat).toBeGreaterThan(1);
});

it('names the source of the tiles, and nobody without them', () => {
  const view = render(<MapView label="Paris" points={[]} tiles={server} still />);
  expect(view.getByText('© Tiles & Co')).toBeVisible();
  view.rerender(<MapView label="Paris" points={[]} tiles={null} still />);
  expect(view.queryByText('© Tiles & Co')).toBeNull();
});
