import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatTime } from '@/lib/dates';
import { zoneName } from '@/lib/zones';
import { Button } from '@/ui/Button';
import css from '../Editor.module.css';
import type { Choice, EventProblem } from '../problems';
import { withChoice, type ScheduleForm } from '../schedule';

type TimeChoicesProps = {
  of: 'start' | 'end';
  schedule: ScheduleForm;
  problems: EventProblem[];
  onChoose: (schedule: ScheduleForm) => void;
};

/** Offers the times the API proposes when clocks skip or repeat the typed one. */
export function TimeChoices({ of, schedule, problems, onChoose }: TimeChoicesProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const choices = problems.find(({ field }) => field === `schedule.${of}`)?.choices ?? [];
  if (choices.length === 0) return null;
  const label = ({ value, fold, offset }: Choice) => {
    if (!/^\d{4}-/.test(value)) return zoneName(value, language);
    const time = formatTime(value, language);
    return fold ? t(`when.${fold}`, { time, offset: offset ?? '' }) : time;
  };
  return (
    <fieldset className={css.choices}>
      <legend>{t('when.choose')}</legend>
      {choices.map((choice) => (
        <Button
          key={`${choice.value} ${choice.fold}`}
          size="small"
          onClick={() => onChoose(withChoice(schedule, of, choice))}
        >
          {label(choice)}
        </Button>
      ))}
    </fieldset>
  );
}
