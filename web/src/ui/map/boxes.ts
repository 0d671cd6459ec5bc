export type Box = { minLon: number; minLat: number; maxLon: number; maxLat: number };

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
