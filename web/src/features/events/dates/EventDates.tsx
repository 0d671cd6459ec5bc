import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { textIn, type EventResponse } from '../model';
import { DateList } from './DateList';
import css from './Dates.module.css';
import { whenOfDate } from './model';

type EventDatesProps = {
  event: Pick<EventResponse, 'id' | 'slug' | 'splitFrom' | 'continuedAs'>;
  /** The date the page shows. */
  current: string | undefined;
};

/** The dates of a series for visitors, each with its own address. */
export function EventDates({ event, current }: EventDatesProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { slug, splitFrom, continuedAs } = event;
  return (
    <>
      <DateList
        event={event.id}
        label={t('view.dates')}
        size={5}
        when={(date) => (
          <Link
            to={paths.event(slug, { date: date.originalStart })}
            preventScrollReset
            aria-current={date.originalStart === current ? 'date' : undefined}
          >
            {formatWhen(whenOfDate(date), language)}
          </Link>
        )}
      />
      {splitFrom && (
        <p className={css.soft}>
          {t('date.before')}{' '}
          <Link to={paths.event(splitFrom.slug)}>{textIn(splitFrom.title, language)}</Link>
        </p>
      )}
      {continuedAs && (
        <p className={css.soft}>
          {t('date.after')}{' '}
          <Link to={paths.event(continuedAs.slug)}>{textIn(continuedAs.title, language)}</Link>
        </p>
      )}
    </>
  );
}
