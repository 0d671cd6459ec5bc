import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { withValues } from '@/lib/choices';
import { paths } from '@/lib/paths';
import { boxOf } from '@/ui/map/boxes';
import { SearchMap } from '@/ui/map/SearchMap';
import { Skeleton } from '@/ui/Skeleton';
import { useOrganisationMap } from '../api';
import { mapQuery } from '../model';
import css from './AtlasMap.module.css';

/** The organisations of a search on a map. Those without an address are counted below; the list has them all. */
export function AtlasMap({ total }: { total: number }) {
  const { t } = useTranslation('organisations');
  const [search, setSearch] = useSearchParams();
  const map = useOrganisationMap(mapQuery(search));
  const features = useMemo(() => map.data?.features ?? [], [map.data]);
  const bbox = search.get('bbox');
  const box = useMemo(() => boxOf(bbox) ?? undefined, [bbox]);
  const points = useMemo(
    () =>
      features.map(({ id, geometry, properties }) => ({
        id,
        label: properties.name,
        lon: geometry.coordinates[0] ?? 0,
        lat: geometry.coordinates[1] ?? 0,
      })),
    [features],
  );
  if (map.isPending) return <Skeleton shape="block" />;
  return (
    <>
      <ProblemMessage
        error={map.error}
        detail={isProblem(map.error, 'invalid-request') ? t('atlas.tooMany') : undefined}
        onRetry={() => void map.refetch()}
      />
      <SearchMap
        label={t('atlas.label', { count: features.length })}
        points={points}
        box={box}
        limited={box !== undefined}
        onHere={(to) =>
          setSearch(withValues(search, 'bbox', to ? [to] : []), { preventScrollReset: true })
        }
        entriesOf={(ids) =>
          features
            .filter(({ id }) => ids.includes(id))
            .map(({ id, properties: { slug, name, kind, city } }) => ({
              id,
              to: paths.organisation(slug),
              title: name,
              facts: [kind !== 'other' && t(`kind.${kind}`), city].filter(Boolean).join(' · '),
            }))
        }
      />
      <p className={css.note}>
        {t('atlas.unplaced', { count: Math.max(0, total - features.length) })}
      </p>
    </>
  );
}
