import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatTime } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/DateFields';
import css from '../Editor.module.css';

type DaysFieldProps = {
  id: string;
  label: string;
  error: string | undefined;
  /** The first date of the series; added days get its time. */
  first: string;
  min: string;
  /** Wall times, or days of a series without hours. */
  dates: string[];
  onChange: (dates: string[]) => void;
};

/** A field for single days. */
export function DaysField({ id, label, error, first, min, dates, onChange }: DaysFieldProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const wrong = !day ? t('repeat.chooseDay') : day < min ? t('repeat.dayTooEarly') : undefined;
  const add = () => {
    setTried(wrong !== undefined);
    if (wrong !== undefined) return;
    onChange([...new Set([...dates, `${day}${first.slice(10)}`])].sort());
    setDay(null);
  };
  const words = (date: string) => {
    const on = formatDay(date, language);
    return date.slice(10) === first.slice(10) ? on : `${on}, ${formatTime(date, language)}`;
  };
  return (
    <div className={css.days}>
      <div className={css.addDay}>
        <DatePicker
          id={id}
          label={label}
          error={tried ? wrong : error}
          value={day}
          min={min}
          onChange={setDay}
        />
        <Button onClick={add} aria-label={`${t('repeat.add')} (${label})`}>
          {t('repeat.add')}
        </Button>
      </div>
      {dates.length > 0 && (
        <ul className={css.chosen} aria-label={label}>
          {dates.map((date) => (
            <li key={date}>
              {words(date)}
              <Button
                size="small"
                variant="quiet"
                aria-label={t('links.removeName', { name: words(date) })}
                onClick={() => onChange(dates.filter((one) => one !== date))}
              >
                {t('links.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
