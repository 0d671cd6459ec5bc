import { Minus, Plus, Scan } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../cx';
import { Basemap } from './Basemap';
import { cluster, type Cluster, type MapPoint } from './clusters';
import { placeNames } from './labels';
import css from './MapView.module.css';
import { extent, fit, MAX_SCALE, project, TILES_MAX_SCALE } from './plane';
import type { Box, PlanePoint, Size, View } from './plane';
import type { Tiles } from './tiles';
import { useGestures, useSize } from './useMapView';

export type MapViewProps = {
  /** Describes the map for screen readers. */
  label: string;
  points: readonly MapPoint[];
  /** The id of the chosen point. */
  selected?: string | null | undefined;
  /** Called with a point, or with all those that cannot be told apart by zooming in. */
  onSelect?: (ids: string[]) => void;
  /** The first view; by default all points, or Europe. */
  box?: Box | undefined;
  /** Called when the map has come to rest after a person moved it. */
  onBoxChange?: (box: Box) => void;
  /** A static map of one place, not interactive. */
  still?: boolean;
  tiles: Tiles | null;
};

const TOUCHING = 40; // px
const EUROPE: Box = { minLon: -11, minLat: 36, maxLon: 30, maxLat: 60 };

/** A light map. Not required: a list is beside it. */
export function MapView(props: MapViewProps) {
  const { label, points, selected, onSelect, box, onBoxChange, still = false, tiles } = props;
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const closest = tiles ? TILES_MAX_SCALE : MAX_SCALE;
  const [moved, setMoved] = useState<View | null>(null);
  const whole = useMemo(
    () => size && look(points, box, size, closest),
    [points, box, size, closest],
  );
  const view = moved ?? whole;
  const gestures = useGestures({
    element: frame,
    size,
    view,
    setView: setMoved,
    closest,
    onBoxChange,
    still,
  });

  const scale = view?.scale ?? 0;
  const clusters = useMemo(
    () => (scale > 0 ? cluster(points, TOUCHING / scale) : []),
    [points, scale],
  );

  const names = useMemo(
    () => (tiles || scale === 0 ? [] : placeNames(clusters, scale)),
    [tiles, clusters, scale],
  );

  const open = (together: Cluster) => {
    const places = together.points.map(({ lat, lon }) => project(lat, lon));
    const { width, height } = extent(places);
    const splits = scale < closest && Math.hypot(width, height) * closest > TOUCHING;
    if (size && splits) gestures.move(fit(places, size, { closest }));
    else onSelect?.(together.points.map(({ id }) => id));
  };

  return (
    <div className={css.map}>
      {/* The frame takes the arrow keys, as an application; its points are buttons inside. */}
      <div
        ref={frame}
        role={still ? 'img' : 'application'}
        aria-label={still ? label : `${label}. ${t('map.label')}`}
        tabIndex={still ? undefined : 0}
        className={cx(css.frame, still && css.still)}
        {...gestures.handlers}
      >
        {view && size && (
          <>
            <Basemap view={view} size={size} tiles={tiles} />
            {names.map(({ x, y, text }) => (
              <span
                key={`${x} ${y}`}
                aria-hidden
                className={css.town}
                style={{ transform: `${onScreen({ x, y }, view, size)} translateX(-50%)` }}
              >
                {text}
              </span>
            ))}
            {clusters.map((together) => (
              <Pin
                key={together.points[0]?.id}
                cluster={together}
                view={view}
                size={size}
                selected={together.points.some(({ id }) => id === selected)}
                still={still}
                onPress={() => open(together)}
              />
            ))}
          </>
        )}
      </div>
      {tiles?.attribution && <p className={css.attribution}>{tiles.attribution}</p>}
      {!still && (
        <div className={css.buttons}>
          <button type="button" title={t('map.zoomIn')} onClick={() => gestures.zoom(1.6)}>
            <Plus size={20} aria-hidden />
          </button>
          <button type="button" title={t('map.zoomOut')} onClick={() => gestures.zoom(1 / 1.6)}>
            <Minus size={20} aria-hidden />
          </button>
          <button
            type="button"
            title={t('map.reset')}
            onClick={() => size && gestures.move(look(points, undefined, size, closest))}
          >
            <Scan size={18} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

type PinProps = {
  cluster: Cluster;
  view: View;
  size: Size;
  selected: boolean;
  still: boolean;
  onPress: () => void;
};

function Pin({ cluster: { x, y, points }, view, size, selected, still, onPress }: PinProps) {
  const { t } = useTranslation('ui');
  const left = size.width / 2 + (x - view.x) * view.scale;
  const top = size.height / 2 + (y - view.y) * view.scale;
  const margin = 24;
  const seen =
    left > -margin && top > -margin && left < size.width + margin && top < size.height + margin;
  if (!seen) return null;
  const alone = points.length === 1;
  const look = cx(css.pin, alone ? css.alone : css.many, selected && css.selected);
  const style = { transform: `${onScreen({ x, y }, view, size)} translate(-50%, -50%)` };
  if (still) return <span className={look} style={style} />;
  return (
    <button
      type="button"
      className={look}
      style={style}
      aria-label={alone ? points[0]?.label : t('map.cluster', { count: points.length })}
      aria-pressed={alone ? selected : undefined}
      onClick={onPress}
    >
      {!alone && points.length}
      {alone && (
        <span className={css.name} aria-hidden>
          {points[0]?.label}
        </span>
      )}
    </button>
  );
}

/** A point of the plane as a CSS translation from the corner of the map. */
function onScreen(place: PlanePoint, view: View, size: Size): string {
  const left = size.width / 2 + (place.x - view.x) * view.scale;
  const top = size.height / 2 + (place.y - view.y) * view.scale;
  return `translate(${left}px, ${top}px)`;
}

function corners({ minLon, minLat, maxLon, maxLat }: Box) {
  return [project(minLat, minLon), project(maxLat, maxLon)];
}

function look(
  points: readonly MapPoint[],
  box: Box | undefined,
  size: Size,
  closest: number,
): View {
  if (box) return fit(corners(box), size, { closest, margin: 0 });
  const places = points.map(({ lat, lon }) => project(lat, lon));
  return fit(places.length > 0 ? places : corners(EUROPE), size);
}
