import { project, type PlanePoint } from './plane';

export type MapPoint = {
  id: string;
  lat: number;
  lon: number;
  label: string;
  /** The town, written below the point where there is room. */
  place?: string | undefined;
};

export type Cluster = PlanePoint & { points: MapPoint[] };

/**
 * Groups points that would touch on screen: a point joins the first cluster within `distance` units
 * of the plane. Depends on the scale only, so that nothing jumps while the map is dragged.
 */
export function cluster(points: readonly MapPoint[], distance: number): Cluster[] {
  const clusters: (Cluster & { seed: PlanePoint })[] = [];
  const cells = new Map<string, typeof clusters>();
  const cellOf = (value: number) => Math.floor(value / distance);

  for (const point of points) {
    const at = project(point.lat, point.lon);
    const near = neighbours(cellOf(at.x), cellOf(at.y))
      .flatMap((cell) => cells.get(cell) ?? [])
      .find(({ seed }) => Math.hypot(seed.x - at.x, seed.y - at.y) < distance);
    if (near) {
      const count = near.points.push(point);
      near.x += (at.x - near.x) / count;
      near.y += (at.y - near.y) / count;
      continue;
    }
    const fresh = { ...at, seed: at, points: [point] };
    clusters.push(fresh);
    const cell = `${cellOf(at.x)} ${cellOf(at.y)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), fresh]);
  }
  return clusters.map(({ x, y, points: together }) => ({ x, y, points: together }));
}

function neighbours(column: number, row: number): string[] {
  const around = [-1, 0, 1];
  return around.flatMap((dx) => around.map((dy) => `${column + dx} ${row + dy}`));
}
