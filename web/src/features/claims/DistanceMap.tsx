import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Basemap } from '@/ui/map/Basemap';
import { fit, MAX_SCALE, project, type View } from '@/ui/map/plane';
import { useSize } from '@/ui/map/useMapView';
import type { LocatedPoint } from './api';
import css from './Claims.module.css';
import { kilometres } from './model';

/** Metres of one unit of the plane at the equator. */
const METRES = 40_075_016.686 / 100_000;

const unitsOf = (metres: number, lat: number) =>
  metres / (METRES * Math.cos((lat * Math.PI) / 180));

type DistanceMapProps = {
  office: LocatedPoint;
  venue: LocatedPoint;
  metres: number;
  limitMetres: number;
};

/**
 * Office and venue with the line between them. Around the venue the limit, around each point the
 * ring in which it may lie.
 */
export function DistanceMap({ office, venue, metres, limitMetres }: DistanceMapProps) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const rings = useMemo(() => {
    const at = (point: LocatedPoint) => project(point.at.lat, point.at.lon);
    return {
      office: { ...at(office), r: unitsOf(office.doubtMetres, office.at.lat) },
      venue: { ...at(venue), r: unitsOf(venue.doubtMetres, venue.at.lat) },
      limit: { ...at(venue), r: unitsOf(limitMetres, venue.at.lat) },
    };
  }, [office, venue, limitMetres]);
  const view: View | null = useMemo(() => {
    if (!size) return null;
    const corners = [rings.limit, rings.office, rings.venue].flatMap(({ x, y, r }) => [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ]);
    return fit(corners, size, { closest: MAX_SCALE, margin: 24 });
  }, [rings, size]);
  const words = t('distance.map', {
    office: office.name,
    venue: venue.name,
    distance: kilometres(metres, language),
    doubt: kilometres(office.doubtMetres + venue.doubtMetres, language),
    limit: kilometres(limitMetres, language),
  });
  return (
    <figure className={css.figure}>
      <div ref={frame} className={css.map} role="img" aria-label={words}>
        {view && size && (
          <>
            <Basemap view={view} size={size} tiles={null} />
            <Drawing rings={rings} view={view} width={size.width} height={size.height} />
          </>
        )}
      </div>
      <figcaption className={css.legend}>
        <span>
          <i className={css.keyLimit} aria-hidden />
          {t('distance.limit', { limit: kilometres(limitMetres, language) })}
        </span>
        <span>
          <i className={css.keyDoubt} aria-hidden />
          {t('distance.doubt', {
            office: kilometres(office.doubtMetres, language),
            venue: kilometres(venue.doubtMetres, language),
          })}
        </span>
      </figcaption>
    </figure>
  );
}

type Ring = { x: number; y: number; r: number };
type DrawingProps = {
  rings: { office: Ring; venue: Ring; limit: Ring };
  view: View;
  width: number;
  height: number;
};

function Drawing({ rings, view, width, height }: DrawingProps) {
  const { t } = useTranslation('claims');
  const on = ({ x, y, r }: Ring) => ({
    cx: width / 2 + (x - view.x) * view.scale,
    cy: height / 2 + (y - view.y) * view.scale,
    r: r * view.scale,
  });
  const [office, venue, limit] = [on(rings.office), on(rings.venue), on(rings.limit)];
  const leftward = office.cx < venue.cx;
  return (
    <svg className={css.drawing} width={width} height={height} aria-hidden>
      <circle {...limit} className={css.limit} />
      <line x1={office.cx} y1={office.cy} x2={venue.cx} y2={venue.cy} className={css.line} />
      {[office, venue].map((point, index) => (
        <g key={index}>
          <circle {...point} className={css.doubt} />
          <circle cx={point.cx} cy={point.cy} r={5} className={css.dot} />
        </g>
      ))}
      <Label x={office.cx} y={office.cy} end={leftward} text={t('distance.office')} width={width} />
      <Label x={venue.cx} y={venue.cy} end={!leftward} text={t('distance.venue')} width={width} />
    </svg>
  );
}

type LabelProps = { x: number; y: number; end: boolean; text: string; width: number };

/** Words beside a point, on the side away from the other one where there is room. */
function Label({ x, y, end, text, width }: LabelProps) {
  const before = end ? x > 90 : x > width - 90;
  return (
    <text x={before ? x - 10 : x + 10} y={y - 8} textAnchor={before ? 'end' : 'start'}>
      {text}
    </text>
  );
}
