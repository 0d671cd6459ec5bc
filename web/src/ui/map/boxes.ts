import { ring, type Place } from './shapes';

export type Box = { minLon: number; minLat: number; maxLon: number; maxLat: number };

export const EUROPE: Box = { minLon: -11, minLat: 36, maxLon: 30, maxLat: 60 };

/** Formats a box for the API's `bbox`, to about a hundred metres. */
export function bboxOf({ minLon, minLat, maxLon, maxLat }: Box): string {
  return [minLon, minLat, maxLon, maxLat].map((degrees) => degrees.toFixed(3)).join(',');
}

/**
 * Parses the box of an address; null for none, and for one across the 180th meridian, which is not
 * drawn.
 */
export function boxOf(bbox: string | null): Box | null {
  const degrees = bbox?.split(',').map(Number) ?? [];
  const [minLon, minLat, maxLon, maxLat] = degrees;
  if (degrees.length !== 4 || degrees.some(Number.isNaN)) return null;
  if (minLon === undefined || minLat === undefined) return null;
  if (maxLon === undefined || maxLat === undefined) return null;
  return minLon < maxLon && minLat < maxLat ? { minLon, minLat, maxLon, maxLat } : null;
}

/** The smallest box around these places; Europe for none. */
export function boxAround(places: readonly Place[]): Box {
  if (places.length === 0) return EUROPE;
  const lons = places.map(({ lon }) => lon);
  const lats = places.map(({ lat }) => lat);
  return {
    minLon: Math.min(...lons),
    minLat: Math.min(...lats),
    maxLon: Math.max(...lons),
    maxLat: Math.max(...lats),
  };
}

/** The box of a circle around a place. */
export function boxWithin(place: Place, metres: number): Box {
  return boxAround(ring(place, metres).map(([lon, lat]) => ({ lon, lat })));
}
