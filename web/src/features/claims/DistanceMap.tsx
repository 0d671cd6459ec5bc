import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { boxAround, boxWithin } from '@/ui/map/boxes';
import { LazyMap } from '@/ui/map/LazyMap';
import type { Shapes } from '@/ui/map/shapes';
import type { LocatedPoint } from './api';
import css from './Claims.module.css';
import { kilometres } from './model';

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
  const points = useMemo(
    () => [
      { id: 'office', label: t('distance.office'), ...office.at },
      { id: 'venue', label: t('distance.venue'), ...venue.at },
    ],
    [office, venue, t],
  );
  const { box, shapes } = useMemo(() => {
    const circles = [
      { ...venue.at, metres: limitMetres, look: 'area' as const },
      { ...venue.at, metres: venue.doubtMetres, look: 'doubt' as const },
      { ...office.at, metres: office.doubtMetres, look: 'doubt' as const },
    ];
    const corners = circles.flatMap((circle) => {
      const { minLon, minLat, maxLon, maxLat } = boxWithin(circle, circle.metres);
      return [
        { lon: minLon, lat: minLat },
        { lon: maxLon, lat: maxLat },
      ];
    });
    const drawn: Shapes = { circles, line: [office.at, venue.at] };
    return { box: boxAround(corners), shapes: drawn };
  }, [office, venue, limitMetres]);
  const words = t('distance.map', {
    office: office.name,
    venue: venue.name,
    distance: kilometres(metres, language),
    doubt: kilometres(office.doubtMetres + venue.doubtMetres, language),
    limit: kilometres(limitMetres, language),
  });
  return (
    <figure className={css.figure}>
      <div className={css.map}>
        <LazyMap still named label={words} points={points} box={box} shapes={shapes} />
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
