import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useMedia } from '@/lib/media';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { cx } from '@/ui/cx';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEvents } from '../api';
import { ActiveFilters } from '../calendar/ActiveFilters';
import { activeFilters, filterString, isOnlyOver } from '../calendar/filter';
import { FilterPanel } from '../calendar/FilterPanel';
import { FilterSheet } from '../calendar/FilterSheet';
import { ListResults } from '../calendar/ListResults';
import { queryOf } from '../calendar/query';
import { SearchBox } from '../calendar/SearchBox';
import { useCalendar } from '../calendar/useCalendar';
import calendarCss from '../CalendarPage.module.css';
import css from './Alerts.module.css';
import { useAlert, useChangeAlert } from './api';
import { AlertOver, isOver } from './AlertGone';

/**
 * Chooses what an alert watches with the calendar's own filters; the address contains the choice.
 */
export function AlertSearchPage() {
  const { t } = useTranslation('alerts');
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const { data, error } = useAlert(token);
  const change = useChangeAlert(token, data?.etag ?? '');
  const { search, filter } = useCalendar();
  const [sheet, setSheet] = useState(false);
  const beside = useMedia('(width >= 60rem)');
  const results = useEvents(queryOf(search));
  const first = results.data?.pages[0];
  const facets = first?.facets ?? null;
  const total = first?.total.value ?? 0;
  const active = activeFilters(search).length;
  if (isOver(error)) return <AlertOver />;
  const alert = data?.data;
  const save = () => {
    if (!alert) return;
    const { frequency, language, state } = alert;
    change.mutate(
      { filter: filterString(filter), frequency, language, paused: state === 'paused' },
      { onSuccess: () => void navigate(paths.alert(token), { state: { saved: true } }) },
    );
  };
  return (
    <>
      <p className={css.back}>
        <Link to={paths.alert(token)}>{t('yours')}</Link>
      </p>
      <PageTitle>{t('search.title')}</PageTitle>
      <ProblemMessage error={error} />
      <div className={css.choosing}>
        <p>{t('search.text')}</p>
        <SearchBox />
      </div>
      <div className={cx(calendarCss.columns, beside && calendarCss.withFilters)}>
        {beside && (
          <section aria-label={t('calendar:filters')}>
            <FilterPanel facets={facets} />
          </section>
        )}
        <section className={calendarCss.results} aria-label={t('search.watched')}>
          <Card className={css.form}>
            <h2>{t('search.watched')}</h2>
            {active > 0 ? <ActiveFilters facets={facets} /> : <p>{t('calendar:everything')}</p>}
            {(filter.to || isOnlyOver(filter)) && (
              <Banner tone="warn">
                <p>{t('dated')}</p>
              </Banner>
            )}
            <ProblemMessage error={change.error} />
            <div className={css.acts}>
              {!beside && (
                <Button onClick={() => setSheet(true)}>
                  <SlidersHorizontal size={16} aria-hidden />
                  {t('calendar:filters')}
                </Button>
              )}
              <Button
                variant="primary"
                pending={change.isPending}
                aria-disabled={!alert || undefined}
                onClick={save}
              >
                {t('search.save')}
              </Button>
              <ButtonLink to={paths.alert(token)}>{t('search.back')}</ButtonLink>
            </div>
          </Card>
          <p className={css.found} role="status">
            {first && t('search.now', { count: total })}
          </p>
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={4} />}
          <ListResults results={results} />
        </section>
      </div>
      {sheet && <FilterSheet facets={facets} total={total} onClose={() => setSheet(false)} />}
    </>
  );
}
