import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { withValues } from '@/lib/choices';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { bboxOf, boxOf, type Box } from '@/ui/map/boxes';
import { LazyMap } from '@/ui/map/LazyMap';
import { Skeleton } from '@/ui/Skeleton';
import { useOrganisationMap } from '../api';
import { mapQuery } from '../model';
import css from './AtlasMap.module.css';

/** The organisations of a search on a map. Those without an address are counted below; the list has them all. */
export function AtlasMap({ total }: { total: number }) {
  const { t } = useTranslation('organisations');
  const [search, setSearch] = useSearchParams();
  const [looked, setLooked] = useState<Box | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const map = useOrganisationMap(mapQuery(search));
  const features = map.data?.features ?? [];
  const bbox = search.get('bbox');
  const box = boxOf(bbox);
  const at = features.filter(({ id }) => chosen.includes(id));
  const narrow = (to: string) => {
    setSearch(withValues(search, 'bbox', [to]), { preventScrollReset: true });
    setLooked(null);
  };
  if (map.isPending) return <Skeleton shape="block" />;
  return (
    <>
      <ProblemMessage
        error={map.error}
        detail={isProblem(map.error, 'invalid-request') ? t('atlas.tooMany') : undefined}
        onRetry={() => void map.refetch()}
      />
      <div className={css.frame}>
        <LazyMap
          key={bbox ?? ''}
          label={t('atlas.label', { count: features.length })}
          points={features.map(({ id, geometry, properties }) => ({
            id,
            label: properties.name,
            place: properties.city ?? undefined,
            lon: geometry.coordinates[0] ?? 0,
            lat: geometry.coordinates[1] ?? 0,
          }))}
          {...(box && { box })}
          selected={chosen[0]}
          onSelect={setChosen}
          onBoxChange={setLooked}
        />
        {looked ? (
          <Button
            size="small"
            variant="primary"
            className={css.here}
            onClick={() => narrow(bboxOf(looked))}
          >
            {t('atlas.here')}
          </Button>
        ) : (
          bbox && (
            <Button size="small" className={css.here} onClick={() => narrow('')}>
              {t('atlas.everywhere')}
            </Button>
          )
        )}
        <div role="status">
          {at.length > 0 && (
            <Card tight className={css.choice}>
              <ul>
                {at.map(({ id, properties }) => (
                  <li key={id}>
                    <Link to={paths.organisation(properties.slug)}>{properties.name}</Link>
                    <span>
                      {[
                        properties.kind !== 'other' && t(`kind.${properties.kind}`),
                        properties.city,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              <Button variant="quiet" size="small" onClick={() => setChosen([])}>
                {t('atlas.close')}
              </Button>
            </Card>
          )}
        </div>
      </div>
      <p className={css.note}>
        {t('atlas.unplaced', { count: Math.max(0, total - features.length) })}
      </p>
    </>
  );
}
