import { useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { boxOf, boxWithin } from '@/ui/map/boxes';
import { SearchMap } from '@/ui/map/SearchMap';
import type { Circle } from '@/ui/map/shapes';
import { Skeleton } from '@/ui/Skeleton';
import { useEventMap } from '../api';
import type { EventMap } from '../model';
import { filterOf } from './filter';
import { ListResults, type Results } from './ListResults';
import css from './MapResults.module.css';
import { useCalendar } from './useCalendar';

type Feature = EventMap['features'][number];

const addressOf = ({ properties: { slug, originalStart } }: Feature) =>
  paths.event(slug, { date: originalStart });

/** The circle of a search in kilometres around a point; null for another search. */
export function searchedCircle(search: URLSearchParams): Circle | null {
  const [lat = NaN, lon = NaN] = search.get('near')?.split(',').map(Number) ?? [];
  const metres = Number(search.get('radius') ?? 50) * 1000;
  const known = [lat, lon, metres].every(Number.isFinite);
  return known ? { lat, lon, metres, look: 'area' } : null;
}

type MapResultsProps = { results: Results } & Pick<Parameters<typeof SearchMap>[0], 'draw'>;

/** The events on a map, with the list beside it: a line of the list that is pointed at shows its point. */
export function MapResults({ results, draw }: MapResultsProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, change } = useCalendar();
  const [pointed, setPointed] = useState<string | null>(null);
  const map = useEventMap(filterOf(search));
  const features = useMemo(() => map.data?.features ?? [], [map.data]);
  const points = useMemo(
    () =>
      features.map(({ id, geometry, properties }) => ({
        id,
        label: properties.title,
        lon: geometry?.coordinates[0] ?? 0,
        lat: geometry?.coordinates[1] ?? 0,
      })),
    [features],
  );
  const asked = search.toString();
  const { box, shapes } = useMemo(() => {
    const circle = searchedCircle(new URLSearchParams(asked));
    return {
      box:
        boxOf(new URLSearchParams(asked).get('bbox')) ??
        (circle ? boxWithin(circle, circle.metres) : undefined),
      shapes: { circles: circle ? [circle] : [] },
    };
  }, [asked]);
  const total = results.data?.pages[0]?.total.value ?? 0;
  const tooMany = isProblem(map.error, 'invalid-request') && total > points.length;
  const point = ({ target }: SyntheticEvent) =>
    setPointed(
      (target as Element).closest('article')?.querySelector('a')?.getAttribute('href') ?? null,
    );
  return (
    <div className={css.columns}>
      <div className={css.map}>
        <ProblemMessage
          error={map.error}
          detail={tooMany ? t('map.tooMany') : undefined}
          onRetry={() => void map.refetch()}
        />
        {map.isPending ? (
          <Skeleton shape="block" />
        ) : (
          <SearchMap
            beside
            {...(draw && { draw })}
            label={t('map.label', { count: points.length })}
            points={points}
            box={box}
            shapes={shapes}
            pointed={features
              .filter((feature) => addressOf(feature) === pointed)
              .map(({ id }) => id)}
            onHere={(bbox) => change({ bbox, near: null, radius: null, place: null })}
            entriesOf={(ids) =>
              features
                .filter(({ id }) => ids.includes(id))
                .map((feature) => ({
                  id: feature.id,
                  to: addressOf(feature),
                  title: feature.properties.title,
                  facts: [
                    formatWhen(feature.properties, language),
                    feature.properties.city,
                    feature.properties.partOfSeries && t('events:series'),
                  ]
                    .filter(Boolean)
                    .join(' · '),
                }))
            }
          />
        )}
        <p className={css.note}>{t('map.note', { count: Math.max(0, total - points.length) })}</p>
      </div>
      {/* Only listens to what happens in the list, which is operated as without the map. */}
      <div role="presentation" onMouseOver={point} onFocus={point}>
        <ListResults results={results} />
      </div>
    </div>
  );
}
