import { describe, expect, it } from 'vitest';
import { boxOf } from '@/ui/map/boxes';
import { askedFor, boxOfAll, chosenOf, pointsOf } from './clusters';

const named = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [4.36, 50.86] },
  properties: {
    count: 1,
    box: [4.35, 50.85, 4.35, 50.85],
    organisations: [
      {
        id: 'o1',
        slug: 'lierre',
        name: 'Maison du Lierre',
        kind: 'association' as const,
        city: 'Bruxelles',
        example: false,
        point: { type: 'Point', coordinates: [4.35, 50.85] },
      },
    ],
  },
};
const counted = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2.35, 48.86] },
  properties: { count: 740, box: [2.2, 48.7, 2.5, 49], organisations: [] },
};
const both = [named, counted];

describe('organisations counted by area', () => {
  it('are points of their own in a small area, and a number in a large one', () => {
    const points = pointsOf(both, (count) => `${count} ici`);
    expect(points).toEqual([
      { id: 'o1', label: 'Maison du Lierre', lon: 4.35, lat: 50.85 },
      { id: '2.199,48.699,2.501,49.001', label: '740 ici', lon: 2.35, lat: 48.86, count: 740 },
    ]);
  });

  it('are listed when their point is pressed; an area leads to its list', () => {
    const { organisations, areas } = chosenOf(both, ['o1', '2.199,48.699,2.501,49.001']);
    expect(organisations.map(({ slug }) => slug)).toEqual(['lierre']);
    expect(areas).toEqual([{ bbox: '2.199,48.699,2.501,49.001', count: 740 }]);
    expect(chosenOf(both, [])).toEqual({ organisations: [], areas: [] });
  });

  it('are all shown at first, with room around them', () => {
    expect(boxOfAll([])).toBeNull();
    const box = boxOfAll(both);
    expect(box?.minLon).toBeLessThan(2.2);
    expect(box?.maxLat).toBeGreaterThan(50.85);
    const alone = boxOfAll([named]);
    expect((alone?.maxLon ?? 0) - (alone?.minLon ?? 0)).toBeGreaterThan(0.5);
  });
});

describe('what is asked for a view', () => {
  const lyon = { minLon: 4.7, minLat: 45.6, maxLon: 5, maxLat: 45.9 };

  it('holds all that is seen, and is the same after a small move', () => {
    const { bbox, zoom } = askedFor(lyon, 9.7, null);
    const asked = boxOf(bbox);
    expect(zoom).toBe(9);
    expect(asked?.minLon).toBeLessThanOrEqual(4.7);
    expect(asked?.maxLat).toBeGreaterThanOrEqual(45.9);
    expect(askedFor({ ...lyon, minLon: 4.71, maxLon: 5.01 }, 9.9, null).bbox).toBe(bbox);
  });

  it('stays on earth and within the zooms of the API', () => {
    const world = { minLon: -300, minLat: -89, maxLon: 300, maxLat: 89 };
    expect(askedFor(world, -1, null)).toEqual({ zoom: 0, bbox: '-180.000,-90.000,180.000,90.000' });
    expect(askedFor(lyon, 22, null).zoom).toBe(18);
  });

  it('stays within the area of the search', () => {
    const limit = { minLon: 4.8, minLat: 45.7, maxLon: 4.9, maxLat: 45.8 };
    expect(askedFor(lyon, 9, limit).bbox).toBe('4.800,45.700,4.900,45.800');
    expect(askedFor({ ...lyon, minLon: 20, maxLon: 21 }, 9, limit).bbox).toBe(
      '4.800,45.700,4.900,45.800',
    );
  });
});
