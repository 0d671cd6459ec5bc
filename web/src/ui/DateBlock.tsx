import { cx } from './cx';
import css from './DateBlock.module.css';

type DateBlockProps = {
  weekday: string;
  day: string;
  month: string;
  /** Shown when it is not this year's. */
  year?: string | undefined;
  /** Today is marked in coral, the past is muted. */
  tone?: 'today' | 'past' | undefined;
};

/** A leaf of a tear-off calendar. Decorative: the date is in words beside it. */
export function DateBlock({ weekday, day, month, year, tone }: DateBlockProps) {
  return (
    <span className={cx(css.leaf, tone && css[tone])} aria-hidden>
      <span className={css.weekday}>{weekday}</span>
      <span className={css.day}>{day}</span>
      <span className={css.month}>
        {month}
        {year && ` ${year}`}
      </span>
    </span>
  );
}
