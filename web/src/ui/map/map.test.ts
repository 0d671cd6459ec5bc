import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cluster } from './clusters';
import { placeNames } from './labels';
import { boxOf, fit, MAX_SCALE, project, unproject, WORLD, within, zoomAt } from './plane';

const size = { width: 800, height: 400 };
const point = (id: string, lat: number, lon: number) => ({ id, lat, lon, label: id });
const paris = point('Paris', 48.857, 2.352);
const montreuil = point('Montreuil', 48.863, 2.443);
const athens = point('Athènes', 37.984, 23.728);

describe('the plane', () => {
  it('has Null Island in the middle', () => {
    expect(project(0, 0)).toEqual({ x: WORLD / 2, y: WORLD / 2 });
  });

  it.each([paris, athens, point('Saint-Denis', -20.88, 55.45)])(
    'gives $id back',
    ({ lat, lon }) => {
      const back = unproject(project(lat, lon));
      expect(back.lat).toBeCloseTo(lat, 6);
      expect(back.lon).toBeCloseTo(lon, 6);
    },
  );

  it('is the one the map shipped with the site is drawn in', () => {
    const { land } = JSON.parse(readFileSync('src/ui/map/europe.json', 'utf8')) as { land: string };
    const [, x, y] = land.match(/^m(\d+)[, ]?(\d+)l/) ?? [];
    const at = unproject({ x: Number(x), y: Number(y) });
    expect(at.lat).toBeGreaterThan(26);
    expect(at.lat).toBeLessThan(73);
    expect(at.lon).toBeGreaterThan(-33);
    expect(at.lon).toBeLessThan(47);
  });
});

describe('the view', () => {
  it('shows every place it is fitted to', () => {
    const view = fit([project(paris.lat, paris.lon), project(athens.lat, athens.lon)], size);
    const box = boxOf(view, size);
    for (const { lat, lon } of [paris, athens]) {
      expect(lat).toBeGreaterThan(box.minLat);
      expect(lat).toBeLessThan(box.maxLat);
      expect(lon).toBeGreaterThan(box.minLon);
      expect(lon).toBeLessThan(box.maxLon);
    }
  });

  it('keeps what is under the pointer when zooming', () => {
    const before = { ...project(50, 10), scale: 0.05 };
    const after = zoomAt(before, 2, { dx: 120, dy: -40 }, size);
    expect(after.scale).toBeCloseTo(0.1);
    expect(after.x + 120 / after.scale).toBeCloseTo(before.x + 120 / before.scale);
    expect(after.y - 40 / after.scale).toBeCloseTo(before.y - 40 / before.scale);
  });

  it('does not leave the world, nor go closer than its drawing allows', () => {
    expect(within({ x: -5, y: WORLD * 2, scale: 99 }, size)).toEqual({
      x: 0,
      y: WORLD,
      scale: MAX_SCALE,
    });
    expect(within({ x: 0, y: 0, scale: 0 }, size).scale).toBe(800 / WORLD);
  });
});

describe('clusters', () => {
  it('bring together what would touch, and lose nobody', () => {
    const clusters = cluster([paris, montreuil, athens], 400);
    expect(clusters.map(({ points }) => points.map(({ id }) => id))).toEqual([
      ['Paris', 'Montreuil'],
      ['Athènes'],
    ]);
  });

  it('come apart when one is close enough', () => {
    expect(cluster([paris, montreuil], 10)).toHaveLength(2);
  });

  it('hold five thousand points', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      point(String(n), 36 + (n % 71) / 3, -9 + (n % 97) / 3),
    );
    const clusters = cluster(many, 800);
    expect(clusters.flatMap(({ points }) => points)).toHaveLength(5000);
    expect(clusters.length).toBeLessThan(1000);
  });
});

describe('names of towns', () => {
  const at = (place: string, lat: number, lon: number, id = place) => ({
    ...point(id, lat, lon),
    place,
  });
  const named = (...points: ReturnType<typeof at>[]) =>
    placeNames(cluster(points, 400), 0.1).map(({ text }) => text);

  it('say where most of a cluster is', () => {
    expect(
      named(
        at('Montreuil', 48.863, 2.443),
        at('Paris', 48.857, 2.352, 'one'),
        at('Paris', 48.857, 2.352, 'two'),
        at('Athènes', 37.984, 23.728),
      ),
    ).toEqual(['Paris', 'Athènes']);
  });

  it('leave out the one that would be written over another point', () => {
    expect(named(at('Nord', 48.9, 2.35), at('Sud', 47.9, 2.35))).toEqual(['Sud']);
  });
});
