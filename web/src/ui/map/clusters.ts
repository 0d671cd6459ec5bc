import { Supercluster } from '@maplibre/geojson-vt';
import type { Place } from './shapes';

export type MapPoint = Place & {
  id: string;
  label: string;
  /** How many things it stands for, where the API has counted them together; 1 by default. */
  count?: number;
};

/** Points that would touch on screen, as one. */
export type Cluster = Place & { points: MapPoint[]; count: number };

const TOUCHING = 44; // px
/** From here on only points at one place stay together. */
const CLOSEST = 17;

/** Groups points by zoom. */
export function clustersOf(points: readonly MapPoint[]): (zoom: number) => Cluster[] {
  const tree = new Supercluster({ radius: TOUCHING, extent: 512, maxZoom: CLOSEST });
  tree.load(
    points.map(({ lon, lat }, index) => ({
      type: 'Feature',
      properties: { index },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  const pointsOf = (features: { properties: Record<string, unknown> | null }[]) =>
    features.flatMap(({ properties }) => points[properties?.['index'] as number] ?? []);
  return (zoom) =>
    tree.getClusters([-180, -90, 180, 90], Math.floor(zoom)).map((feature) => {
      const id = feature.properties?.['cluster_id'] as number | undefined;
      const together = pointsOf(id === undefined ? [feature] : tree.getLeaves(id, Infinity));
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      return {
        lon,
        lat,
        points: together,
        count: together.reduce((sum, { count = 1 }) => sum + count, 0),
      };
    });
}
