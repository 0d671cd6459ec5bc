import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { addWays } from '../keep';
import { momentOf, whenOf, type EventResponse } from '../model';
import css from './AddToCalendar.module.css';

/** Adds the event to the visitor's own calendar. */
export function AddToCalendar({ event }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const ways = addWays(event, useLanguage());
  const when = whenOf(event.schedule);
  if (!ways || !when || momentOf(when) === 'past' || event.status === 'cancelled') return null;
  const what = event.recurrence ? 'series' : 'one';
  return (
    <Disclosure
      className={css.add}
      label={
        <>
          <CalendarPlus size={16} aria-hidden />
          {t('page.add')}
        </>
      }
    >
      <ul className={css.ways}>
        <li>
          <a href={ways.google} rel="noreferrer">
            {t(`page.addGoogle.${what}`)}
          </a>
        </li>
        <li>
          <a href={ways.outlook} rel="noreferrer">
            {t(`page.addOutlook.${what}`)}
          </a>
        </li>
        <li>
          <a href={ways.file} download>
            {t(`page.addFile.${what}`)}
          </a>
        </li>
      </ul>
      <p className={css.hint}>{t('page.addHint')}</p>
    </Disclosure>
  );
}
