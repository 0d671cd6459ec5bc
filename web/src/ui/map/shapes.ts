import type { GeoJSONSourceSpecification } from 'maplibre-gl';

/** What a map draws under its points; distances in metres on the ground. */
export type Place = { lat: number; lon: number };
export type Circle = Place & { metres: number; look: 'area' | 'doubt' };
export type Shapes = { circles?: readonly Circle[]; line?: readonly Place[] };

/** As the API's `earth_distance` takes it. */
const EARTH_METRES = 6_378_168;
const CORNERS = 96;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** The places at a distance from a place, all around it, as a closed ring of [lon, lat]. */
export function ring({ lat, lon }: Place, metres: number): [number, number][] {
  const [phi, angle] = [radians(lat), metres / EARTH_METRES];
  const points = Array.from({ length: CORNERS }, (_, index): [number, number] => {
    const bearing = (-2 * Math.PI * index) / CORNERS;
    const north = Math.asin(
      Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing),
    );
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(north),
    );
    return [lon + degrees(east), degrees(north)];
  });
  return [...points, ...points.slice(0, 1)];
}

type Drawn = Extract<GeoJSONSourceSpecification['data'], { type: 'FeatureCollection' }>;

/** The shapes as GeoJSON, with the property `look` that the style draws by. */
export function drawn({ circles = [], line = [] }: Shapes): Drawn {
  const features: Drawn['features'] = circles
    .filter(({ metres }) => metres > 0)
    .map((circle) => ({
      type: 'Feature',
      properties: { look: circle.look },
      geometry: { type: 'Polygon', coordinates: [ring(circle, circle.metres)] },
    }));
  if (line.length > 1)
    features.push({
      type: 'Feature',
      properties: { look: 'line' },
      geometry: { type: 'LineString', coordinates: line.map(({ lat, lon }) => [lon, lat]) },
    });
  return { type: 'FeatureCollection', features };
}
