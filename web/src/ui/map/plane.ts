/** Web Mercator with the whole world 100 000 units wide: the plane europe.json is drawn in. */
export const WORLD = 100_000;

export type PlanePoint = { x: number; y: number };

/** A box in degrees, as the API's `bbox` takes it. */
export type Box = { minLon: number; minLat: number; maxLon: number; maxLat: number };

const MAX_LATITUDE = 85;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function project(lat: number, lon: number): PlanePoint {
  const phi = radians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)));
  const y = Math.log(Math.tan(Math.PI / 4 + phi / 2));
  return { x: ((lon + 180) / 360) * WORLD, y: (0.5 - y / (2 * Math.PI)) * WORLD };
}

export function unproject({ x, y }: PlanePoint): { lat: number; lon: number } {
  const phi = 2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2;
  return { lat: (phi * 180) / Math.PI, lon: (x / WORLD) * 360 - 180 };
}

/** A view: its centre, and the pixels per unit. */
export type View = PlanePoint & { scale: number };

export type Size = { width: number; height: number };

/** About 200 m per pixel; closer, the simplified coast would be wrong. */
export const MAX_SCALE = 2;

/** The largest scale with tiles: their level 17, where single houses can be seen. */
export const TILES_MAX_SCALE = (256 * 2 ** 17) / WORLD;

/** Keeps the centre on the plane and the scale between the whole world and `closest`. */
export function within(view: View, { width, height }: Size, closest = MAX_SCALE): View {
  const minScale = Math.max(width, height) / WORLD;
  return {
    x: Math.max(0, Math.min(WORLD, view.x)),
    y: Math.max(0, Math.min(WORLD, view.y)),
    scale: Math.max(minScale, Math.min(closest, view.scale)),
  };
}

/** Default scale for a single place, so that its region is visible. */
const REGION_SCALE = 0.25;

/** The view of all these points, with a margin in pixels. */
export function fit(
  places: PlanePoint[],
  size: Size,
  { closest = REGION_SCALE, margin = 36 } = {},
): View {
  const { x, y, width, height } = extent(places);
  const scale = Math.min(
    Math.max(size.width - 2 * margin, 80) / Math.max(width, 1),
    Math.max(size.height - 2 * margin, 80) / Math.max(height, 1),
    closest,
  );
  return within({ x, y, scale }, size, closest);
}

/** The centre and size of the smallest box around these points. */
export function extent(places: PlanePoint[]): PlanePoint & Size {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** Zooms by a factor around a point of the screen (measured from the centre). */
export function zoomAt(
  view: View,
  factor: number,
  { dx, dy }: { dx: number; dy: number },
  size: Size,
  closest = MAX_SCALE,
): View {
  const scale = within({ ...view, scale: view.scale * factor }, size, closest).scale;
  return within(
    {
      x: view.x + dx / view.scale - dx / scale,
      y: view.y + dy / view.scale - dy / scale,
      scale,
    },
    size,
    closest,
  );
}

export function boxOf({ x, y, scale }: View, { width, height }: Size): Box {
  const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
  const northWest = unproject({ x: Math.max(0, x - halfWidth), y: Math.max(0, y - halfHeight) });
  const southEast = unproject({
    x: Math.min(WORLD, x + halfWidth),
    y: Math.min(WORLD, y + halfHeight),
  });
  return {
    minLon: northWest.lon,
    minLat: southEast.lat,
    maxLon: southEast.lon,
    maxLat: northWest.lat,
  };
}
