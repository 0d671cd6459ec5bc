import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { DatePicker, TimeField } from '@/ui/DateFields';
import { TimeChoices } from '../editor/fields/TimeChoices';
import { problemsOf } from '../editor/problems';
import { scheduleGap, withStart, type ScheduleForm } from '../editor/schedule';
import css from './Mine.module.css';

type MoveFieldsProps = {
  schedule: ScheduleForm;
  tried: boolean;
  error: unknown;
  onChange: (schedule: ScheduleForm) => void;
};

/** The new time of a date in the zone of its series; the end follows the start. */
export function MoveFields({ schedule, tried, error, onChange }: MoveFieldsProps) {
  const { t } = useTranslation('editor');
  const { startDate, startTime, endDate, endTime, allDay, endUnknown } = schedule;
  const gap = scheduleGap(schedule);
  const pointer = gap?.startsWith('start') ? '/schedule/start' : '/schedule/end';
  const local = tried && gap ? [{ pointer, message: '', reason: `gap-${gap}` as const }] : [];
  const refused = isProblem(error, 'invalid-request') ? error.violations : [];
  const problems = problemsOf([...local, ...refused], (key, options) => t(key, options));
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const set = (part: Partial<ScheduleForm>) => onChange({ ...schedule, ...part });
  return (
    <>
      <div className={css.moment}>
        <DatePicker
          label={t(allDay ? 'when.firstDay' : 'when.startDay')}
          value={startDate}
          error={errorOf('schedule.start')}
          onChange={(date) => onChange(withStart(schedule, { date, time: startTime }))}
        />
        {!allDay && (
          <TimeField
            label={t('when.startTime')}
            value={startTime}
            onChange={(time) => onChange(withStart(schedule, { date: startDate, time }))}
          />
        )}
      </div>
      <TimeChoices of="start" {...{ schedule, problems }} onChoose={onChange} />
      {(allDay || !endUnknown) && (
        <div className={css.moment}>
          <DatePicker
            label={t(allDay ? 'when.lastDay' : 'when.endDay')}
            value={endDate}
            min={startDate ?? undefined}
            error={errorOf('schedule.end')}
            onChange={(date) => set({ endDate: date, endFold: null })}
          />
          {!allDay && (
            <TimeField
              label={t('when.endTime')}
              value={endTime}
              onChange={(time) => set({ endTime: time, endFold: null })}
            />
          )}
        </div>
      )}
      <TimeChoices of="end" {...{ schedule, problems }} onChoose={onChange} />
    </>
  );
}
