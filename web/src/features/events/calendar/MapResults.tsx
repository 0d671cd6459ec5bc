import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { LazyMap } from '@/ui/map/LazyMap';
import { Skeleton } from '@/ui/Skeleton';
import { useEventMap } from '../api';
import { bboxOf, boxOf, type Box } from '@/ui/map/boxes';
import { filterOf } from './filter';
import { ListResults, type Results } from './ListResults';
import { MapChoice } from './MapChoice';
import css from './MapResults.module.css';
import { useCalendar } from './useCalendar';

/** The events on a map, with the list beside it for people who do not use the map. */
export function MapResults({ results }: { results: Results }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, change } = useCalendar();
  const [looked, setLooked] = useState<Box | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const map = useEventMap(filterOf(search));
  const features = map.data?.features ?? [];
  const points = features.map(({ id, geometry, properties }) => ({
    id,
    label: properties.title,
    place: properties.city ?? undefined,
    lon: geometry?.coordinates[0] ?? 0,
    lat: geometry?.coordinates[1] ?? 0,
  }));
  const box = boxOf(search.get('bbox'));
  const total = results.data?.pages[0]?.total.value ?? 0;
  const tooMany = isProblem(map.error, 'invalid-request') && total > points.length;
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
          <div className={css.frame}>
            <LazyMap
              key={search.get('bbox') ?? search.get('near') ?? ''}
              label={t('map.label', { count: points.length })}
              points={points}
              {...(box && { box })}
              selected={chosen[0]}
              onSelect={setChosen}
              onBoxChange={setLooked}
            />
            {looked && (
              <Button
                size="small"
                variant="primary"
                className={css.here}
                onClick={() => {
                  change({ bbox: bboxOf(looked), near: null, radius: null, place: null });
                  setLooked(null);
                }}
              >
                {t('map.here')}
              </Button>
            )}
            <MapChoice
              features={features.filter(({ id }) => chosen.includes(id))}
              language={language}
              onClose={() => setChosen([])}
            />
          </div>
        )}
        <p className={css.note}>{t('map.note', { count: Math.max(0, total - points.length) })}</p>
      </div>
      <div>
        <ListResults results={results} />
      </div>
    </div>
  );
}
