import { Repeat } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen, viewersWhen, zoneNote } from '@/lib/dates';
import { momentOf, whenOf, type ShownEvent } from '../model';
import { recurrenceWords } from '../recurrence/words';
import css from './EventAside.module.css';

/** Time in the event's zone, and in the visitor's when they differ. */
export function EventWhen({ event: { schedule, recurrence, first } }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const when = whenOf(schedule);
  if (!when) return <p>{t('when.unknown')}</p>;
  const note = zoneNote(when, language);
  const mine = viewersWhen(when);
  return (
    <>
      <p className={css.sentence}>
        <strong>{formatWhen(when, language)}</strong>
        {note && ` (${note})`}
      </p>
      {mine && <p className={css.soft}>{t('when.viewer', { when: formatWhen(mine, language) })}</p>}
      {recurrence && (
        <p className={css.series}>
          <Repeat size={16} aria-hidden />
          <span>
            {t('repeat.series', {
              words: recurrenceWords(recurrence, first ?? when.start, t, language),
            })}
          </span>
        </p>
      )}
      {momentOf(when) === 'past' && <p className={css.soft}>{t('when.over')}</p>}
    </>
  );
}
