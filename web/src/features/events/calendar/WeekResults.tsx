import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, isOfOneDay } from '@/lib/dates';
import { wordsIn } from '@/lib/dateWords';
import { useMedia } from '@/lib/media';
import { addDays, viewerZone } from '@/lib/wallTime';
import { zoneName } from '@/lib/zones';
import { ButtonLink } from '@/ui/ButtonLink';
import { More } from '@/ui/More';
import { EventLines } from '../components/EventLines';
import { whenOf, type EventSummary } from '../model';
import { onDay } from './groups';
import type { Results } from './ListResults';
import css from './MonthResults.module.css';
import { weekShown } from './query';
import { useCalendar } from './useCalendar';
import { daysOf, hoursOf } from './week';
import { WeekGrid } from './WeekGrid';

/** A week: hours as rows on a wide screen, day after day on a narrow one. */
export function WeekResults({ results }: { results: Results }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, to } = useCalendar();
  const { monday, today } = weekShown(search);
  const zone = viewerZone();
  const days = daysOf(monday);
  const sunday = addDays(monday, 6);
  const wide = useMedia('(width >= 48rem)');
  const pages = results.data?.pages ?? [];
  const events = pages.flatMap(({ items }) => items);
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const title = wordsIn(language).days(
    formatDay(monday, language, { year: true, month: sameMonth }),
    formatDay(sunday, language),
  );
  return (
    <>
      <div className={css.head}>
        <h2 className={css.month} aria-live="polite">
          {title}
        </h2>
        <nav className={css.turn} aria-label={t('week.turn')}>
          <ButtonLink size="small" to={to({ week: addDays(monday, -7) })}>
            <ChevronLeft size={16} aria-hidden />
            <span>{t('week.previous')}</span>
          </ButtonLink>
          <ButtonLink size="small" to={to({ week: null })}>
            {t('week.today')}
          </ButtonLink>
          <ButtonLink size="small" to={to({ week: addDays(monday, 7) })}>
            <span>{t('week.next')}</span>
            <ChevronRight size={16} aria-hidden />
          </ButtonLink>
        </nav>
      </div>
      {wide && <p className={css.hint}>{t('week.zone', { zone: zoneName(zone, language) })}</p>}
      {days
        .filter((day) => hoursOf(day, zone) !== 24)
        .map((day) => (
          <p key={day} className={css.hint}>
            {t(hoursOf(day, zone) < 24 ? 'calendar:week.shorter' : 'calendar:week.longer', {
              day: formatDay(day, language),
            })}
          </p>
        ))}
      {wide ? (
        <WeekGrid label={title} days={days} today={today} events={events} zone={zone} />
      ) : (
        <WeekList days={days} events={events} />
      )}
      {results.hasNextPage && (
        <More
          shown={events.length}
          total={pages[0]?.total.value}
          hasMore
          pending={results.isFetchingNextPage}
          onMore={() => void results.fetchNextPage()}
        />
      )}
    </>
  );
}

/** Events of several days, then day after day in each event's own zone; empty days in one line. */
function WeekList({ days, events }: { days: string[]; events: EventSummary[] }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const isLong = ({ schedule }: EventSummary) => {
    const when = whenOf(schedule);
    return when !== null && !isOfOneDay(when);
  };
  const long = events.filter(
    (event) => isLong(event) && days.some((day) => onDay([event], day).length > 0),
  );
  const short = events.filter((event) => !isLong(event));
  return (
    <>
      {long.length > 0 && <Day title={t('week.several')} events={long} />}
      {runsOf(days, short).map(({ first, last, events: found }) => (
        <Day
          key={first}
          title={
            first === last
              ? formatDay(first, language)
              : wordsIn(language).days(
                  formatDay(first, language, {
                    year: true,
                    month: first.slice(0, 7) === last.slice(0, 7),
                  }),
                  formatDay(last, language),
                )
          }
          events={found}
        />
      ))}
    </>
  );
}

type Run = { first: string; last: string; events: EventSummary[] };

/** The days with their events; empty days that follow each other are one run. */
function runsOf(days: string[], events: EventSummary[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    // An evening that ends at night belongs to its day.
    const found = events.filter(({ schedule }) => schedule?.start?.startsWith(day));
    const before = runs.at(-1);
    if (found.length === 0 && before?.events.length === 0) before.last = day;
    else runs.push({ first: day, last: day, events: found });
  }
  return runs;
}

function Day({ title, events }: { title: string; events: EventSummary[] }) {
  const { t } = useTranslation('calendar');
  return (
    <section className={css.day} aria-label={title}>
      <h3 className={css.dayTitle}>{title}</h3>
      {events.length === 0 ? (
        <p className={css.hint}>{t('week.none')}</p>
      ) : (
        <EventLines events={events} heading="h4" />
      )}
    </section>
  );
}
