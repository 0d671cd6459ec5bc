import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { withValues } from '@/lib/choices';
import { paths } from '@/lib/paths';
import { boxOf } from '@/ui/map/boxes';
import type { Seen } from '@/ui/map/MapView';
import { SearchMap } from '@/ui/map/SearchMap';
import { Skeleton } from '@/ui/Skeleton';
import { useOrganisationClusters } from '../api';
import { askedFor, boxOfAll, chosenOf, OVERVIEW_ZOOM, pointsOf } from '../clusters';
import { mapQuery } from '../model';
import css from './AtlasMap.module.css';

type AtlasMapProps = { total: number } & Pick<Parameters<typeof SearchMap>[0], 'draw'>;

/**
 * The organisations of a search on a map, counted by the API as closely as the view needs it. Those without an address
 * are counted below; the list has them all.
 */
export function AtlasMap({ total, draw }: AtlasMapProps) {
  const { t } = useTranslation('organisations');
  const [search, setSearch] = useSearchParams();
  const [seen, setSeen] = useState<Seen | null>(null);
  const query = mapQuery(search);
  const bbox = search.get('bbox');
  const limit = useMemo(() => boxOf(bbox), [bbox]);
  const overview = useOrganisationClusters({ ...query, zoom: OVERVIEW_ZOOM });
  const closer = useOrganisationClusters(
    seen && { ...query, ...askedFor(seen.box, seen.zoom, limit) },
  );
  const all = overview.data?.features;
  const shown = closer.data?.features ?? all;
  const points = useMemo(
    () => pointsOf(shown ?? [], (count) => t('atlas.count', { count })),
    [shown, t],
  );
  const box = useMemo(() => limit ?? boxOfAll(all ?? []) ?? undefined, [limit, all]);
  const placed = (all ?? []).reduce((sum, { properties }) => sum + properties.count, 0);
  if (overview.isPending) return <Skeleton shape="block" />;
  return (
    <>
      <ProblemMessage error={overview.error} onRetry={() => void overview.refetch()} />
      <SearchMap
        {...(draw && { draw })}
        label={t('atlas.label', { count: placed })}
        points={points}
        box={box}
        limited={limit !== null}
        onSee={setSeen}
        onHere={(to) =>
          setSearch(withValues(search, 'bbox', to ? [to] : []), { preventScrollReset: true })
        }
        entriesOf={(ids) => {
          const { organisations, areas } = chosenOf(shown ?? [], ids);
          return [
            ...organisations.map(({ id, slug, name, kind, city }) => ({
              id,
              to: paths.organisation(slug),
              title: name,
              facts: [kind !== 'other' && t(`kind.${kind}`), city].filter(Boolean).join(' · '),
            })),
            ...areas.map((area) => ({
              id: area.bbox,
              to: `?${withValues(withValues(search, 'view', []), 'bbox', [area.bbox])}`,
              title: t('atlas.count', { count: area.count }),
              facts: t('atlas.toList'),
            })),
          ];
        }}
      />
      <p className={css.note}>{t('atlas.unplaced', { count: Math.max(0, total - placed) })}</p>
    </>
  );
}
