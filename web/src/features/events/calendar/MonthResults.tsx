import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatMonth } from '@/lib/dates';
import { ButtonLink } from '@/ui/ButtonLink';
import { useEventDays } from '../api';
import { EventLines } from '../components/EventLines';
import { addMonths, weeksOf } from './dates';
import { filterOf } from './filter';
import { onDay } from './groups';
import type { Results } from './ListResults';
import { MonthGrid } from './MonthGrid';
import css from './MonthResults.module.css';
import { monthShown, undated } from './query';
import { useCalendar } from './useCalendar';

/** A month at a glance, and the events of the day that was opened. */
export function MonthResults({ results }: { results: Results }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, to, change } = useCalendar();
  const { month, today, from, to: until } = monthShown(search);
  const days = useEventDays({ ...undated(filterOf(search)), from, to: until });
  const counts = new Map(days.data?.days.map(({ date, count }) => [date, count]));
  const events = results.data?.pages.flatMap(({ items }) => items) ?? [];
  // No day was opened yet: opens the next one with events.
  const next = [...counts].find(
    ([date, count]) => count > 0 && date >= today && date.startsWith(month),
  );
  const day = search.get('day') ?? next?.[0] ?? null;
  return (
    <>
      <div className={css.head}>
        <h2 className={css.month} aria-live="polite">
          {formatMonth(month, language)}
        </h2>
        <nav className={css.turn} aria-label={t('month.turn')}>
          <ButtonLink size="small" to={to({ month: addMonths(month, -1), day: null })}>
            <ChevronLeft size={16} aria-hidden />
            <span>{t('month.previous')}</span>
          </ButtonLink>
          <ButtonLink size="small" to={to({ month: null, day: null })}>
            {t('month.today')}
          </ButtonLink>
          <ButtonLink size="small" to={to({ month: addMonths(month, 1), day: null })}>
            <span>{t('month.next')}</span>
            <ChevronRight size={16} aria-hidden />
          </ButtonLink>
        </nav>
      </div>
      <ProblemMessage error={days.error} onRetry={() => void days.refetch()} />
      <MonthGrid
        label={formatMonth(month, language)}
        month={month}
        weeks={weeksOf(month)}
        today={today}
        chosen={day}
        counts={counts}
        events={events}
        onChoose={(date) => change({ day: date })}
        onTurn={(date) => change({ month: date.slice(0, 7), day: null })}
      />
      <section className={css.day} aria-live="polite">
        {day ? (
          <DayEvents day={day} results={results} count={counts.get(day)} />
        ) : (
          <p className={css.hint}>{t('month.hint')}</p>
        )}
      </section>
      <p className={css.days}>
        {day && (
          <ButtonLink
            size="small"
            to={to({ view: null, from: day, to: day, day: null, month: null })}
          >
            {t('month.asList')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

type DayEventsProps = { day: string; results: Results; count: number | undefined };

function DayEvents({ day, results, count = 0 }: DayEventsProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const events = onDay(results.data?.pages.flatMap(({ items }) => items) ?? [], day);
  return (
    <>
      <h3 className={css.dayTitle}>{formatDay(day, language)}</h3>
      {events.length === 0 && <p className={css.hint}>{t('month.none')}</p>}
      <EventLines events={events} heading="h4" />
      {count > events.length && (
        <p className={css.hint}>{t('month.notAll', { shown: events.length, count })}</p>
      )}
    </>
  );
}
