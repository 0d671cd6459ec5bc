import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { addDays, weekdayOf } from '@/lib/wallTime';
import { cx } from '@/ui/cx';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { EventSummary } from '../model';
import { barsOf, onDay, type Bar } from './groups';
import css from './MonthGrid.module.css';

type MonthGridProps = {
  label: string;
  month: string;
  weeks: string[][];
  today: string;
  chosen: string | null;
  counts: ReadonlyMap<string, number>;
  events: EventSummary[];
  onChoose: (day: string) => void;
  /** Called when an arrow key leaves the month for this day. */
  onTurn: (day: string) => void;
};

const TITLES = 2;

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
};

/**
 * The days of a month as a grid: one stop of the Tab key, arrow keys inside, Enter opens the day.
 */
export function MonthGrid(props: MonthGridProps) {
  const { label, month, weeks, today, chosen, events, onChoose, onTurn } = props;
  const language = useLanguage();
  const [current, setCurrent] = useState(chosen ?? today);
  // The month was changed by its buttons: the tab stop moves into the new month.
  const stop = current.startsWith(month) ? current : firstStop(month, today, chosen);
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    if (!moved.current || stop !== current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [stop, current]);

  const onKeyDown = (press: KeyboardEvent) => {
    const next = steps[press.key]?.(stop);
    if (!next || press.altKey || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    moved.current = true;
    setCurrent(next);
    if (!next.startsWith(month)) onTurn(next);
  };

  return (
    // A table is what a grid may be made of (ARIA in HTML); the rule does not know.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={grid} role="grid" aria-label={label} className={css.grid}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              <VisuallyHidden>{weekday(day, language, 'long')}</VisuallyHidden>
              <span aria-hidden className={css.short}>
                {weekday(day, language, 'narrow')}
              </span>
              <span aria-hidden className={css.long}>
                {weekday(day, language, 'short')}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks
          .map((week) => ({ week, bars: barsOf(events, week, TITLES) }))
          .map(({ week, bars }) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} aria-selected={day === chosen}>
                  <DayButton
                    {...props}
                    day={day}
                    bars={bars}
                    stop={day === stop}
                    onKeyDown={onKeyDown}
                    onChoose={() => {
                      setCurrent(day);
                      onChoose(day);
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

type DayButtonProps = Omit<MonthGridProps, 'onChoose'> & {
  day: string;
  /** What lasts several days in this week. */
  bars: Bar[];
  stop: boolean;
  onKeyDown: (press: KeyboardEvent) => void;
  onChoose: () => void;
};

function DayButton(props: DayButtonProps) {
  const { day, month, today, chosen, counts, events, bars, stop, onKeyDown, onChoose } = props;
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const count = counts.get(day) ?? 0;
  const here = bars.filter(({ days }) => days.includes(day));
  const lanes = Math.max(0, ...here.map(({ lane }) => lane + 1));
  const titles = onDay(events, day)
    .filter((event) => !here.some((bar) => bar.event === event))
    .slice(0, TITLES - lanes);
  const hidden = count - titles.length - here.length;
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={stop ? 0 : -1}
      className={cx(
        css.day,
        !day.startsWith(month) && css.outside,
        day === today && css.today,
        day < today && css.past,
        day === chosen && css.chosen,
        count > 0 && css.busy,
      )}
      aria-label={`${formatDay(day, language)}, ${t('month.count', { count })}`}
      aria-current={day === today ? 'date' : undefined}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className={css.number}>{Number(day.slice(8))}</span>
      {count > 0 && <span className={css.count}>{count}</span>}
      {Array.from({ length: lanes }, (_, lane) => {
        const bar = here.find((one) => one.lane === lane);
        return bar?.days[0] === day ? (
          <Title key={lane} event={bar.event} days={bar.days.length} />
        ) : (
          <span key={lane} className={css.lane} />
        );
      })}
      {titles.map((event) => (
        <Title key={event.occurrenceId ?? event.id} event={event} />
      ))}
      {hidden > 0 && titles.length + lanes > 0 && (
        <span className={css.hidden}>{t('month.more', { count: hidden })}</span>
      )}
    </button>
  );
}

/** The title of an event; of several days, as a bar over these. */
function Title({ event, days }: { event: EventSummary; days?: number }) {
  const { t } = useTranslation('calendar');
  const { display, kind, status, partOfSeries } = event;
  const style = {
    '--kind-ink': `var(--kind-${kind ?? 'other'}-ink)`,
    '--kind-tint': `var(--kind-${kind ?? 'other'}-tint)`,
    '--days': days,
  };
  return (
    <span
      className={cx(
        css.title,
        days !== undefined && css.bar,
        status === 'cancelled' && css.cancelled,
      )}
      style={style as React.CSSProperties}
    >
      {partOfSeries && <span className={css.series}>{t('events:series')} · </span>}
      {display.title}
    </span>
  );
}

function firstStop(month: string, today: string, chosen: string | null): string {
  if (chosen?.startsWith(month)) return chosen;
  return today.startsWith(month) ? today : `${month}-01`;
}

function weekday(day: string, language: string, width: 'long' | 'short' | 'narrow'): string {
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}
