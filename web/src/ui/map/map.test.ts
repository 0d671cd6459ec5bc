import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '@/lib/geo';
import { idOf, pack } from '../../../scripts/pmtiles.mjs';
import { bboxOf, boxAround, boxOf, boxWithin, EUROPE } from './boxes';
import { clustersOf } from './clusters';
import { drawn, ring } from './shapes';
import { COLOURS, styleOf, type Palette } from './style';

const lyon = { lat: 45.764, lon: 4.8357 };
const tromso = { lat: 69.65, lon: 18.96 };
const point = (id: string, lat: number, lon: number, count = 1) => ({
  id,
  lat,
  lon,
  count,
  label: id,
});

describe('a circle', () => {
  it.each([lyon, tromso])('is as far from its middle everywhere, also in the north', (place) => {
    for (const [lon, lat] of ring(place, 50_000))
      expect(Math.abs(distanceKm(place, { lat, lon }) - 50)).toBeLessThan(0.1);
  });

  it('is closed, and its box reaches as far as it does', () => {
    const points = ring(lyon, 50_000);
    expect(points[0]).toEqual(points.at(-1));
    const box = boxWithin(lyon, 50_000);
    expect(distanceKm({ lat: box.minLat, lon: lyon.lon }, lyon)).toBeCloseTo(50, 0);
  });

  it('of no size is not drawn, and a line needs two places', () => {
    expect(
      drawn({ circles: [{ ...lyon, metres: 0, look: 'doubt' }], line: [lyon] }).features,
    ).toEqual([]);
    const { features } = drawn({
      circles: [{ ...lyon, metres: 10, look: 'area' }],
      line: [lyon, tromso],
    });
    expect(
      features.map((each: (typeof features)[number]) => each.properties?.['look'] as string),
    ).toEqual(['area', 'line']);
  });
});

describe('a box', () => {
  it('is read from an address as it is written there', () => {
    const box = { minLon: 4.5, minLat: 45.5, maxLon: 5.25, maxLat: 46 };
    expect(boxOf(bboxOf(box))).toEqual(box);
    expect(boxOf('170,0,-170,10')).toBeNull();
    expect(boxOf('1,2,3')).toBeNull();
  });

  it('holds all places, and Europe when there are none', () => {
    expect(boxAround([lyon, tromso])).toEqual({
      minLon: lyon.lon,
      minLat: lyon.lat,
      maxLon: tromso.lon,
      maxLat: tromso.lat,
    });
    expect(boxAround([])).toEqual(EUROPE);
  });
});

describe('points that would touch', () => {
  const near = [point('a', 45.76, 4.83), point('b', 45.77, 4.84), point('far', 48.85, 2.35)];

  it('are one, and come apart with zoom', () => {
    const at = clustersOf(near);
    expect(
      at(4)
        .map(({ count }) => count)
        .sort(),
    ).toEqual([1, 2]);
    expect(
      at(4)
        .flatMap(({ points }) => points.map(({ id }) => id))
        .sort(),
    ).toEqual(['a', 'b', 'far']);
    expect(at(14)).toHaveLength(3);
  });

  it('count what the API has counted together', () => {
    const [cluster] = clustersOf([point('a', 45.76, 4.83, 40), point('b', 45.77, 4.84, 2)])(4);
    expect(cluster?.count).toBe(42);
    expect(clustersOf([point('a', 45.76, 4.83, 40)])(4)[0]?.count).toBe(40);
  });

  it('at one place stay together at any zoom', () => {
    const [cluster, ...others] = clustersOf([point('a', 45, 4), point('b', 45, 4)])(17);
    expect(cluster?.points).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('are grouped fast enough to follow a finger', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      point(String(n), 40 + (n % 100) / 8, (n / 100) % 20),
    );
    const all = clustersOf(many)(5);
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    expect(all.length).toBeLessThan(1000);
  });
});

describe('the style', () => {
  const palette = Object.fromEntries(
    COLOURS.map((name, index) => [name, `rgb(${index}, 0, 0)`]),
  ) as Palette;
  const style = styleOf(palette, 'fr', 'https://agenda.example', {
    circles: [{ ...lyon, metres: 50_000, look: 'area' }],
  });

  it('asks nobody but our own origin, neither for fonts nor for icons', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"]*/g);
    expect(addresses).toEqual(['https://agenda.example/basemap.pmtiles']);
  });

  it('uses every colour of the theme', () => {
    const written = JSON.stringify(style);
    for (const colour of Object.values(palette)) expect(written).toContain(colour);
  });

  it('has names in the language of the page', () => {
    const towns = style.layers.find(({ id }) => id === 'towns');
    expect(JSON.stringify(towns)).toContain('"name:fr"');
  });

  it('draws the circle under the names of towns', () => {
    const order = style.layers.map(({ id }) => id);
    expect(order.indexOf('area')).toBeGreaterThan(order.indexOf('major'));
    expect(order.indexOf('area')).toBeLessThan(order.indexOf('towns'));
  });
});

describe('a file of tiles that the tools make', () => {
  const tile = (z: number, x: number, y: number, text: string) => ({
    z,
    x,
    y,
    data: new TextEncoder().encode(text),
  });

  /** The file in memory, read as a browser reads it over the network. */
  const opened = (packed: Uint8Array) => {
    const bytes = new Uint8Array(packed);
    const source: Source = {
      getKey: () => 'memory',
      getBytes: (offset, length) =>
        Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
    };
    return new PMTiles(source);
  };

  it('is read by the library of the format: header, attribution, tiles', async () => {
    const file = opened(
      pack(
        [tile(0, 0, 0, 'world'), tile(1, 0, 0, 'sea'), tile(1, 1, 0, 'land'), tile(1, 1, 1, 'sea')],
        { attribution: 'Natural Earth' },
        [-32, 27, 50, 72],
      ),
    );
    expect(await file.getHeader()).toMatchObject({
      minZoom: 0,
      maxZoom: 1,
      minLon: -32,
      maxLat: 72,
    });
    expect(await file.getMetadata()).toEqual({ attribution: 'Natural Earth' });
    const read = async (z: number, x: number, y: number) => {
      const found = await file.getZxy(z, x, y);
      return found && new TextDecoder().decode(found.data);
    };
    expect(await read(0, 0, 0)).toBe('world');
    expect(await read(1, 1, 0)).toBe('land');
    expect(await read(1, 1, 1)).toBe('sea');
    expect(await read(1, 0, 1)).toBeUndefined();
  });

  it('has its directory in leaves when it is long', async () => {
    const tiles = Array.from({ length: 128 * 128 }, (_, n) =>
      tile(7, n % 128, Math.floor(n / 128), `tile ${n * 7919}`),
    );
    const file = opened(pack(tiles, {}, [-180, -85, 180, 85]));
    const found = await file.getZxy(7, 65, 44);
    expect(new TextDecoder().decode(found?.data)).toBe(`tile ${(44 * 128 + 65) * 7919}`);
  });

  it('numbers tiles along the curve of the format', () => {
    expect(idOf(0, 0, 0)).toBe(0);
    expect([idOf(1, 0, 0), idOf(1, 0, 1), idOf(1, 1, 1), idOf(1, 1, 0)]).toEqual([1, 2, 3, 4]);
    expect(idOf(2, 0, 0)).toBe(5);
  });
});
