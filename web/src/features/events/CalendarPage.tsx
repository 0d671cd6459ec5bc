import { CalendarSync, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Dialog';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEvents } from './api';
import { ActiveFilters } from './calendar/ActiveFilters';
import { FilterPanel } from './calendar/FilterPanel';
import { activeFilters, views, withoutFilters } from './calendar/filter';
import { ListResults } from './calendar/ListResults';
import { NothingFound } from './calendar/NothingFound';
import { SearchBox } from './calendar/SearchBox';
import { queryOf } from './calendar/query';
import { useCalendar } from './calendar/useCalendar';
import css from './CalendarPage.module.css';

const MonthResults = lazy(() =>
  import('./calendar/MonthResults').then((module) => ({ default: module.MonthResults })),
);
const MapResults = lazy(() =>
  import('./calendar/MapResults').then((module) => ({ default: module.MapResults })),
);
const SubscribeDialog = lazy(() =>
  import('./calendar/SubscribeDialog').then((module) => ({ default: module.SubscribeDialog })),
);

/** What is on: a list, a month or a map of the same events, narrowed by the same filter. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { search, view, to, go } = useCalendar();
  const [open, setOpen] = useState<'filters' | 'subscribe' | null>(null);
  const wide = useMedia('(width >= 60rem)');
  const close = () => setOpen(null);
  const results = useEvents(queryOf(search));
  const first = results.data?.pages[0];
  const total = first?.total.value;
  const active = activeFilters(search).length;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <div className={css.top}>
        <SearchBox />
        <LinkTabs
          label={t('views')}
          current={view}
          tabs={views.map((key) => ({
            key,
            to: to({ view: key === 'list' ? null : key, day: null }),
            label: t(`view.${key}`),
          }))}
        />
      </div>
      <div className={css.columns}>
        {wide && (
          <section className={css.filters} aria-label={t('filters')}>
            <FilterPanel facets={first?.facets ?? null} />
          </section>
        )}
        <section className={css.results} aria-label={t('results')} aria-busy={results.isFetching}>
          <div className={css.bar}>
            <p className={css.total} role="status">
              {total !== undefined && t('total', { count: total })}
            </p>
            <Button size="small" className={css.filtersButton} onClick={() => setOpen('filters')}>
              <SlidersHorizontal size={16} aria-hidden />
              {active > 0 ? t('filtersCount', { count: active }) : t('filters')}
            </Button>
            <Button size="small" onClick={() => setOpen('subscribe')}>
              <CalendarSync size={16} aria-hidden />
              {t('subscribe.open')}
            </Button>
          </div>
          <ActiveFilters facets={first?.facets ?? null} />
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={6} />}
          {first && (
            <div className={css.found} data-stale={results.isPlaceholderData || undefined}>
              {first.items.length === 0 && view === 'list' && (
                <NothingFound suggestion={first.suggestion ?? null} />
              )}
              <Suspense fallback={<Skeleton shape="block" />}>
                {view === 'list' && <ListResults results={results} />}
                {view === 'month' && <MonthResults results={results} />}
                {view === 'map' && <MapResults results={results} />}
              </Suspense>
            </div>
          )}
        </section>
      </div>
      <Sheet
        title={t('filters')}
        open={open === 'filters'}
        onClose={close}
        actions={
          <>
            <Button variant="primary" onClick={close}>
              {t('showResults', { count: total ?? 0 })}
            </Button>
            {active > 0 && <Button onClick={() => go(withoutFilters(search))}>{t('clear')}</Button>}
          </>
        }
      >
        <FilterPanel facets={first?.facets ?? null} />
      </Sheet>
      {open === 'subscribe' && (
        <Suspense fallback={null}>
          <SubscribeDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
