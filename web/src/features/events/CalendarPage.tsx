import { SlidersHorizontal } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { Disclosure } from '@/ui/Disclosure';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { SkipLink } from '@/ui/SkipLink';
import { useEvents } from './api';
import { activeFilters, hasOwnDays, views } from './calendar/filter';
import {
  ActiveFilters,
  AlertDialog,
  EmbedDialog,
  FilterPanel,
  FilterSheet,
  FollowActs,
  MapResults,
  MonthResults,
  NothingFound,
  SortSelect,
  SubscribeDialog,
  WeekResults,
} from './calendar/later';
import { ListResults } from './calendar/ListResults';
import { queryOf } from './calendar/query';
import { SearchBox } from './calendar/SearchBox';
import { useCalendar } from './calendar/useCalendar';
import css from './CalendarPage.module.css';

/** The calendar: a list, a week, a month or a map of the same events under the same filter. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { search, view, to } = useCalendar();
  const { hash } = useLocation();
  // «#alert» leads straight to the alert: from the page of an organisation.
  const [open, setOpen] = useState<'filters' | 'subscribe' | 'mail' | 'embed' | null>(
    hash === '#alert' ? 'mail' : null,
  );
  // The map and the week need the full width: their filters are in a sheet.
  const beside = useMedia('(width >= 60rem)') && view !== 'map' && view !== 'week';
  const results = useEvents(queryOf(search));
  const first = results.data?.pages[0];
  const facets = first?.facets ?? null;
  const total = first?.total.value;
  const active = activeFilters(search).length;
  const close = () => setOpen(null);
  // On a phone one row leads to everything, and the first event is in sight.
  const phone = !useMedia('(width >= 40rem)');
  const tabs = views.map((key) => ({
    key,
    to: to({ view: key === 'list' ? null : key, day: null }),
    label: t(`view.${key}`),
  }));
  const count = (
    <p className={css.total} role="status">
      {total !== undefined && view !== 'week' && t('total', { count: total })}
    </p>
  );
  const filters = (
    <Button size="small" onClick={() => setOpen('filters')}>
      <SlidersHorizontal size={16} aria-hidden />
      {active > 0 ? t('filtersCount', { count: active }) : t('filters')}
    </Button>
  );
  const follow = (
    <Suspense>
      <FollowActs onOpen={setOpen} />
    </Suspense>
  );
  return (
    <>
      <div className={css.head}>
        <PageTitle className={css.title}>{t('title')}</PageTitle>
        {phone && count}
      </div>
      <div className={css.top}>
        <SearchBox />
        {phone ? (
          <div className={css.row}>
            {filters}
            <Disclosure label={t('follow')}>
              <div className={css.panel}>{follow}</div>
            </Disclosure>
            <Disclosure label={t(`view.${view}`)} end className={css.view}>
              <div className={css.panel}>
                <LinkTabs label={t('views')} current={view} tabs={tabs} />
                <Suspense>{!hasOwnDays(view) && <SortSelect />}</Suspense>
              </div>
            </Disclosure>
          </div>
        ) : (
          <LinkTabs label={t('views')} current={view} tabs={tabs} />
        )}
      </div>
      <div className={cx(css.columns, beside && css.withFilters)}>
        {beside && (
          <section className={css.filters} aria-label={t('filters')}>
            <SkipLink target="results">{t('ui:list.skip')}</SkipLink>
            <Suspense fallback={<Skeleton count={8} />}>
              <FilterPanel facets={facets} />
            </Suspense>
          </section>
        )}
        <section
          id="results"
          tabIndex={-1}
          className={css.results}
          aria-label={t('results')}
          aria-busy={results.isFetching}
        >
          {!phone && (
            <div className={css.bar}>
              {count}
              {!beside && filters}
              <Suspense>{!hasOwnDays(view) && <SortSelect />}</Suspense>
              {follow}
            </div>
          )}
          <Suspense>
            {active > 0 && <ActiveFilters facets={facets} understood={first?.understood} />}
          </Suspense>
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={6} />}
          {first && (
            <div className={css.found} data-stale={results.isPlaceholderData || undefined}>
              <Suspense fallback={<Skeleton shape="block" />}>
                {!hasOwnDays(view) && total === 0 && (
                  <NothingFound
                    suggestion={first.suggestion ?? null}
                    onTell={() => setOpen('mail')}
                  />
                )}
                {view === 'list' && <ListResults results={results} />}
                {view === 'week' && <WeekResults results={results} />}
                {view === 'month' && <MonthResults results={results} />}
                {view === 'map' && <MapResults results={results} />}
              </Suspense>
            </div>
          )}
        </section>
      </div>
      <Suspense>
        {open === 'filters' && <FilterSheet facets={facets} total={total ?? 0} onClose={close} />}
        {open === 'embed' && <EmbedDialog onClose={close} />}
        {open === 'subscribe' && <SubscribeDialog onClose={close} />}
        {open === 'mail' && <AlertDialog onClose={close} />}
      </Suspense>
    </>
  );
}
