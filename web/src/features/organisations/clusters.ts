import type { components } from '@/api/schema';
import { bboxOf, type Box } from '@/ui/map/boxes';
import type { MapPoint } from '@/ui/map/clusters';

type Cluster = components['schemas']['OrganisationCluster'];
type Placed = components['schemas']['PlacedOrganisation'];

/** What the overview of a search counts: all of Europe fits in few cells. */
export const OVERVIEW_ZOOM = 3;
const CLOSEST = 18;

/** An area with more organisations than the API names: its id is its box, as the list's address takes it. */
const areaOf = ({ properties: { box } }: Cluster) => {
  const [minLon = 0, minLat = 0, maxLon = 0, maxLat = 0] = box;
  const edge = 0.001;
  return bboxOf({
    minLon: minLon - edge,
    minLat: minLat - edge,
    maxLon: maxLon + edge,
    maxLat: maxLat + edge,
  });
};

/** The points of a map: each organisation of a small area, a number for a large one. */
export function pointsOf(
  clusters: readonly Cluster[],
  label: (count: number) => string,
): MapPoint[] {
  return clusters.flatMap((cluster): MapPoint[] => {
    const { count, organisations } = cluster.properties;
    if (organisations.length > 0)
      return organisations.map(({ id, name, point }) => ({
        id,
        label: name,
        lon: point.coordinates[0] ?? 0,
        lat: point.coordinates[1] ?? 0,
      }));
    const [lon = 0, lat = 0] = cluster.geometry.coordinates;
    return [{ id: areaOf(cluster), label: label(count), lon, lat, count }];
  });
}

/** What chosen points stand for: organisations, and areas with too many of them to name. */
export function chosenOf(clusters: readonly Cluster[], ids: readonly string[]) {
  const organisations: Placed[] = clusters
    .flatMap(({ properties }) => properties.organisations)
    .filter(({ id }) => ids.includes(id));
  const areas = clusters
    .filter(({ properties }) => properties.organisations.length === 0)
    .map((cluster) => ({ bbox: areaOf(cluster), count: cluster.properties.count }))
    .filter(({ bbox }) => ids.includes(bbox));
  return { organisations, areas };
}

/** The box of all clusters with room around it; null for none. */
export function boxOfAll(clusters: readonly Cluster[]): Box | null {
  if (clusters.length === 0) return null;
  const edge = (index: number) => clusters.map(({ properties }) => properties.box[index] ?? 0);
  const [west, south] = [Math.min(...edge(0)), Math.min(...edge(1))];
  const [east, north] = [Math.max(...edge(2)), Math.max(...edge(3))];
  const [wide, high] = [Math.max(0.4, (east - west) * 0.06), Math.max(0.3, (north - south) * 0.06)];
  return { minLon: west - wide, minLat: south - high, maxLon: east + wide, maxLat: north + high };
}

/**
 * What to ask for a view: its box, widened to quarters of its own size and rounded to them, so that a small move asks
 * nothing new and readers of one region ask the same. Within the area of the search, if it has one.
 */
export function askedFor(
  seen: Box,
  zoom: number,
  limit: Box | null,
): { zoom: number; bbox: string } {
  const level = Math.max(0, Math.min(CLOSEST, Math.floor(zoom)));
  const step = 90 / 2 ** level;
  const down = (degrees: number) => Math.floor(degrees / step) * step;
  const up = (degrees: number) => Math.ceil(degrees / step) * step;
  const wide = {
    minLon: Math.max(-180, down(seen.minLon)),
    minLat: Math.max(-90, down(seen.minLat)),
    maxLon: Math.min(180, up(seen.maxLon)),
    maxLat: Math.min(90, up(seen.maxLat)),
  };
  const within = limit && {
    minLon: Math.max(wide.minLon, limit.minLon),
    minLat: Math.max(wide.minLat, limit.minLat),
    maxLon: Math.min(wide.maxLon, limit.maxLon),
    maxLat: Math.min(wide.maxLat, limit.maxLat),
  };
  const met = within && within.minLon < within.maxLon && within.minLat < within.maxLat;
  return { zoom: level, bbox: bboxOf(met ? within : (limit ?? wide)) };
}
