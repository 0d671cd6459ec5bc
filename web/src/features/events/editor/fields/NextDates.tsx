import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatTime } from '@/lib/dates';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import css from '../Editor.module.css';
import type { RecurrenceForm } from '../recurrence';
import { datesOf } from '../../recurrence/dates';
import { parseRule } from '../../recurrence/rule';
import { recurrenceWords } from '../../recurrence/words';

type NextDatesProps = {
  recurrence: RecurrenceForm;
  start: string;
  zone: string;
  onLeaveOut: (date: string) => void;
};

const SHOWN = 5;

/** The recurrence in a sentence, and its first dates. */
export function NextDates({ recurrence, start, zone, onLeaveOut }: NextDatesProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const { rrule, rdates, exdates } = recurrence;
  const rule = parseRule(rrule, start);
  const known = rule !== null || !rrule.trim();
  const dates = known ? datesOf(start, { rule, rdates, exdates }, SHOWN, todayIn(zone)) : [];
  const words = (date: string) => {
    const day = formatDay(date, language);
    return date.includes('T') ? `${day}, ${formatTime(date, language)}` : day;
  };
  return (
    <>
      <p className={css.sentence} role="status">
        {recurrenceWords({ ...recurrence, rrule: rrule || null }, start, t, language)}
      </p>
      {!known && <p className={css.intro}>{t('repeat.afterSaving')}</p>}
      {known && dates.length === 0 && <p className={css.intro}>{t('repeat.noDate')}</p>}
      {dates.length > 0 && (
        <div>
          <p className={css.chosenLabel}>{t('repeat.next', { count: dates.length })}</p>
          <ol className={css.chosen} aria-label={t('repeat.next', { count: dates.length })}>
            {dates.map((date) => (
              <li key={date}>
                {words(date)}
                {rule && !rdates.includes(date) && (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('repeat.leaveOutName', { date: words(date) })}
                    onClick={() => onLeaveOut(date)}
                  >
                    {t('repeat.leaveOut')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
