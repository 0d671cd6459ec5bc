import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { StatusBadge } from '@/ui/StatusBadge';
import { textIn } from '../model';
import css from './Dates.module.css';
import { plannedWhen, type EventDate } from './model';

/** Says below a date how it differs from the series. */
export function DateWords({ date }: { date: EventDate }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const title = textIn(date.title, language);
  const note = textIn(date.note, language);
  return (
    <>
      {date.status !== 'scheduled' && (
        <StatusBadge tone={date.status === 'cancelled' ? 'bad' : 'warn'}>
          {t(`date.${date.status}`)}
        </StatusBadge>
      )}
      {(title || note || date.status === 'moved') && (
        <span className={css.detail}>
          {[
            title,
            date.status === 'moved' &&
              t('date.planned', { when: formatWhen(plannedWhen(date), language) }),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </>
  );
}
