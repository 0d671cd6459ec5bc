import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatTime } from '@/lib/dates';
import { addDays, toWall } from '@/lib/wallTime';
import type { Edition } from '../api';
import css from '../Editions.module.css';
import { textIn } from '../model';
import { useNow } from '../useNow';

type Call = Edition['about']['calls'][number];

/** The zone of a call that names none: that of the first leg. */
const zoneOf = (call: Call, edition: Edition) =>
  call.zone ?? edition.legs[0]?.zone ?? 'Europe/Paris';

/** Tells whether the deadline of a call is over: its hour, or the end of its day, in its zone. */
export function isClosed(call: Call, edition: Edition, now: Date): boolean {
  if (!call.closesOn) return false;
  const ends = call.closesTime
    ? `${call.closesOn}T${call.closesTime}`
    : `${addDays(call.closesOn, 1)}T00:00`;
  return toWall(now, zoneOf(call, edition)) >= ends;
}

/** The calls of an edition and the day from which events may be proposed; what is over says so. */
export function Calls({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const now = useNow();
  const { calls, submissionsOpenOn } = edition.about;
  if (calls.length === 0 && !submissionsOpenOn) return null;
  return (
    <section className={css.section}>
      <h2>{t('calls.title')}</h2>
      {submissionsOpenOn && (
        <p>{t('calls.submissions', { day: formatDay(submissionsOpenOn, language) })}</p>
      )}
      {calls.map((call, index) => {
        const closed = isClosed(call, edition, now);
        const title = textIn(call.title, language);
        return (
          <div key={index} className={css.call}>
            <h3>{call.address && !closed ? <a href={call.address}>{title}</a> : title}</h3>
            <p>{textIn(call.text, language)}</p>
            {call.closesOn && (
              <p className={css.soft}>
                {closed && <strong>{t('calls.over')} </strong>}
                {deadline(call, call.closesOn)}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );

  function deadline(call: Call, day: string) {
    const closes = formatDay(day, language);
    if (!call.closesTime) return t('calls.closes', { day: closes });
    return t('calls.closesAt', {
      day: closes,
      time: formatTime(`${day}T${call.closesTime}`, language),
      zone: zoneOf(call, edition),
    });
  }
}
