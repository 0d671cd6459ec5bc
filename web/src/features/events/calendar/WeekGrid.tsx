import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { dateBlock, formatDay, formatTime, formatTimes, type When } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { toWall } from '@/lib/wallTime';
import { cx } from '@/ui/cx';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { momentOf, placeWords, whenOf, type EventSummary } from '../model';
import { placed, type Block } from './week';
import css from './WeekGrid.module.css';

type WeekGridProps = {
  label: string;
  days: string[];
  today: string;
  events: EventSummary[];
  /** The zone of the hours. */
  zone: string;
};

/**
 * The days of a week as columns and hours as rows. Tab goes from event to event in order of time;
 * the arrow keys go up and down in a day, and to the next day with an event.
 */
export function WeekGrid({ label, days, today, events, zone }: WeekGridProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const { spans, blocks, from, to } = placed(events, days, zone);
  const hours = Array.from({ length: to - from }, (_, hour) => from + hour);
  const now = toWall(new Date(), zone);

  const onKeyDown = (press: KeyboardEvent) => {
    if (press.altKey || press.ctrlKey || press.metaKey) return;
    const next = neighbour(grid.current, press.key);
    if (!next) return;
    press.preventDefault();
    next.focus();
  };

  return (
    // The links inside have the keys; the group only hears them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={grid}
      role="group"
      aria-label={label}
      className={css.grid}
      style={{ '--hours': hours.length, '--from': from } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {spans.length > 0 && (
        <ul className={css.spans} aria-label={t('week.whole')}>
          {spans.map(({ event, when, days: covered, lane }) => (
            <li
              key={event.occurrenceId ?? event.id}
              style={
                {
                  gridColumn: `${days.indexOf(covered[0] ?? '') + 1} / span ${covered.length}`,
                  gridRow: lane + 1,
                } as CSSProperties
              }
            >
              <EventLink event={event} day={covered[0] ?? ''} className={css.span}>
                <VisuallyHidden>{wholeDays(when, language)}: </VisuallyHidden>
                {event.display.title}
              </EventLink>
            </li>
          ))}
        </ul>
      )}
      <div className={css.hours} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} style={{ '--at': hour - from } as CSSProperties}>
            {formatTime(`2026-01-01T${String(hour).padStart(2, '0')}:00`, language)}
          </span>
        ))}
      </div>
      {days.map((day, index) => (
        <section
          key={day}
          aria-label={formatDay(day, language)}
          className={cx(css.day, day === today && css.today, day < today && css.past)}
          style={{ gridColumn: index + 2 }}
        >
          <DayTitle day={day} today={day === today} />
          <ol className={css.events}>
            {blocks.get(day)?.map((block) => (
              <Placed key={block.event.occurrenceId ?? block.event.id} block={block} day={day} />
            ))}
            {now.startsWith(day) && (
              <li
                aria-hidden
                className={css.now}
                style={{ '--at': minutes(now) } as CSSProperties}
              />
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

function DayTitle({ day, today }: { day: string; today: boolean }) {
  const language = useLanguage();
  const { weekday, day: number } = dateBlock(day, language);
  return (
    <h3 className={css.title} aria-current={today ? 'date' : undefined}>
      <VisuallyHidden>{formatDay(day, language)}</VisuallyHidden>
      <span aria-hidden>
        {weekday} <b>{number}</b>
      </span>
    </h3>
  );
}

function Placed({ block, day }: { block: Block; day: string }) {
  const language = useLanguage();
  const { t } = useTranslation('calendar');
  const { event, when, from, to, column, columns } = block;
  const where =
    event.format === 'online' ? t('events:format.online') : placeWords(event.place, language);
  return (
    <li
      className={css.block}
      data-short={to - from < 45 || undefined}
      style={
        { '--at': from, '--to': to, '--column': column, '--columns': columns } as CSSProperties
      }
    >
      <EventLink event={event} day={day} className={css.event}>
        <span className={css.name}>{event.display.title}</span>{' '}
        <span className={css.time}>{formatTimes(when, language)}</span>
        {where && <span className={css.where}>{where}</span>}
      </EventLink>
    </li>
  );
}

type EventLinkProps = {
  event: EventSummary;
  /** The column it is in, for the arrow keys. */
  day: string;
  className: string | undefined;
  children: ReactNode;
};

function EventLink({ event, day, className, children }: EventLinkProps) {
  const when = whenOf(event.schedule);
  const kind = event.kind ?? 'other';
  const style = {
    '--kind-ink': `var(--kind-${kind}-ink)`,
    '--kind-tint': `var(--kind-${kind}-tint)`,
  };
  return (
    <Link
      to={paths.event(event.slug, { date: event.originalStart })}
      data-column={day}
      className={className}
      style={style as CSSProperties}
      data-status={event.status}
      data-moment={(when && momentOf(when)) ?? undefined}
    >
      {children}
    </Link>
  );
}

function wholeDays(when: When, language: string): string {
  return `${formatDay(when.start, language)}, ${formatTimes(when, language)}`;
}

function minutes(wall: string): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

/** The event that an arrow key leads to from the focused one; null when the key is another one. */
function neighbour(grid: HTMLElement | null, key: string): HTMLElement | null {
  const links = [...(grid?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const current = links.find((link) => link === document.activeElement);
  const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!current || !step) return null;
  const day = current.dataset.column ?? '';
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const here = links.filter((link) => link.dataset.column === day);
    return here[here.indexOf(current) + step] ?? null;
  }
  const beside = links
    .map((link) => link.dataset.column ?? '')
    .filter((one) => (step < 0 ? one < day : one > day))
    .toSorted();
  const next = step < 0 ? beside.at(-1) : beside[0];
  return links.find((link) => link.dataset.column === next) ?? null;
}
