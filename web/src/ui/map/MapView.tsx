import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bboxOf, boxAround, type Box } from './boxes';
import { clustersOf, type Cluster, type MapPoint } from './clusters';
import css from './MapView.module.css';
import { Pin } from './Pins';
import type { Place, Shapes } from './shapes';
import { styleOf } from './style';
import { bounds, deepest, useMap } from './useMap';
import { usePalette } from './usePalette';

/** What a map shows. */
export type Seen = { box: Box; centre: Place; zoom: number };

export type MapViewProps = {
  /** Describes the map for screen readers. */
  label: string;
  points: readonly MapPoint[];
  /** The ids of the chosen points. */
  selected?: readonly string[];
  /** Called with a point, or with all those that cannot be told apart by zooming in. */
  onSelect?: (ids: string[]) => void;
  /** What is shown first, and again whenever it changes; by default all points, or Europe. */
  box?: Box | undefined;
  /** Called when the map has come to rest after a person moved it. */
  onMove?: (seen: Seen) => void;
  /** Called with what is seen at first, and whenever that changes. */
  onSee?: (seen: Seen) => void;
  /** A static map of one place, not interactive. */
  still?: boolean;
  /** Whether the names of points are always shown, which fits a few of them. */
  named?: boolean;
  /** Circles and a line under the points. */
  shapes?: Shapes;
};

const NOTHING: Shapes = {};
/** So that one point is shown with its region, not alone in a street. */
const REGION_ZOOM = 10;
const CLOSEST = 18;
/** A file whose tiles go down to here has streets. */
const STREETS = 13;

/** A map. Not required for anything: what it shows is said beside it. */
export function MapView(props: MapViewProps) {
  const { label, points, selected = [], onSelect, box, still = false } = props;
  const { named = false, shapes = NOTHING, onMove, onSee } = props;
  const { i18n } = useTranslation('ui');
  const holder = useRef<HTMLDivElement>(null);
  const palette = usePalette();
  const style = useMemo(
    () => styleOf(palette, i18n.language, location.origin, shapes),
    [palette, i18n.language, shapes],
  );
  const wanted = useMemo(() => box ?? boxAround(points), [box, points]);
  const fit = box ? { padding: 8, maxZoom: CLOSEST } : { padding: 48, maxZoom: REGION_ZOOM };
  const map = useMap({ holder, style, label, still, box: wanted, fit });
  const [zoom, setZoom] = useState<number | null>(null);
  const looked = useRef('');
  const told = useRef({ onMove, onSee });
  useEffect(() => {
    told.current = { onMove, onSee };
  }, [onMove, onSee]);

  useEffect(() => {
    if (!map) return;
    const follow = () => setZoom(Math.floor(map.getZoom()));
    const rest = (move: { originalEvent?: unknown; byPerson?: boolean }) => {
      const seen = seenOn(map);
      looked.current = bboxOf(seen.box);
      told.current.onSee?.(seen);
      if (move.originalEvent || move.byPerson) told.current.onMove?.(seen);
    };
    follow();
    rest({});
    map.on('zoom', follow);
    map.on('moveend', rest);
    return () => {
      map.off('zoom', follow);
      map.off('moveend', rest);
    };
  }, [map]);

  // A box that comes from where the map already is does not move it.
  const { padding, maxZoom } = fit;
  const target = bboxOf(wanted);
  const shown = useRef(target);
  useEffect(() => {
    if (!map || target === shown.current) return;
    shown.current = target;
    // a still map shows another place at once: nobody watches it travel
    if (target !== looked.current)
      map.fitBounds(bounds(wanted), { padding, maxZoom, animate: !still });
  }, [map, target, wanted, padding, maxZoom, still]);

  // One place alone is shown with its region, or with its streets where the file has them.
  const alone = !box && points.length === 1;
  useEffect(() => {
    if (!map || !alone) return;
    let there = true;
    void deepest().then((level) => {
      if (there && level >= STREETS) map.jumpTo({ zoom: STREETS + 1 });
    });
    return () => {
      there = false;
    };
  }, [map, alone, target]);

  const grouped = useMemo(() => clustersOf(points), [points]);
  const clusters = useMemo(
    () => (zoom === null ? [] : grouped(named ? CLOSEST : zoom)),
    [grouped, named, zoom],
  );

  const open = ({ points: together, lat, lon }: Cluster) => {
    const { minLon, minLat, maxLon, maxLat } = boxAround(together);
    const counted = together.some(({ count = 1 }) => count > 1);
    const splits = together.length > 1 && (maxLon - minLon > 1e-4 || maxLat - minLat > 1e-4);
    if (!map || (zoom ?? 0) >= CLOSEST - 1 || !(splits || counted))
      return onSelect?.(together.map(({ id }) => id));
    const byPerson = { byPerson: true };
    if (splits)
      map.fitBounds([minLon, minLat, maxLon, maxLat], { padding: 64, maxZoom: CLOSEST }, byPerson);
    else map.easeTo({ center: [lon, lat], zoom: map.getZoom() + 2 }, byPerson);
  };

  return (
    <div className={css.map}>
      <div ref={holder} className={css.frame} />
      {map &&
        clusters.map((together) => (
          <Pin
            key={together.points[0]?.id}
            map={map}
            cluster={together}
            selected={together.points.some(({ id }) => selected.includes(id))}
            still={still}
            named={named}
            onPress={() => open(together)}
          />
        ))}
    </div>
  );
}

function seenOn(map: MapLibre): Seen {
  const [[west, south], [east, north]] = map.getBounds().toArray();
  const { lat, lng } = map.getCenter();
  return {
    box: { minLon: west, minLat: south, maxLon: east, maxLat: north },
    centre: { lat, lon: lng },
    zoom: map.getZoom(),
  };
}
