import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { zoneName } from '@/lib/zones';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { DatePicker, TimeField } from '@/ui/DateFields';
import { Select } from '@/ui/Select';
import css from '../Editor.module.css';
import type { EventProblem } from '../problems';
import { whenOf } from '../../model';
import { toSchedule, withStart, type ScheduleForm } from '../schedule';
import { TimeChoices } from './TimeChoices';

export type ScheduleFieldsProps = {
  schedule: ScheduleForm;
  problems: EventProblem[];
  onChange: (schedule: ScheduleForm) => void;
};

/** Day and time of start and end in the event's zone; the end follows the start. */
export function ScheduleFields({ schedule, problems, onChange: change }: ScheduleFieldsProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const set = (part: Partial<ScheduleForm>) => change({ ...schedule, ...part });
  const { startDate, startTime, endDate, endTime, allDay, endUnknown } = schedule;
  const when = whenOf(toSchedule(schedule));
  return (
    <div className={css.fields}>
      <ScheduleSwitches schedule={schedule} set={set} />
      <div className={css.moment} id="schedule.start">
        <DatePicker
          label={allDay ? t('when.firstDay') : t('when.startDay')}
          required
          value={startDate}
          error={errorOf('schedule.start')}
          onChange={(date) => change(withStart(schedule, { date, time: startTime }))}
        />
        {!allDay && (
          <TimeField
            label={t('when.startTime')}
            required
            value={startTime}
            onChange={(time) => change(withStart(schedule, { date: startDate, time }))}
          />
        )}
      </div>
      <TimeChoices of="start" {...{ schedule, problems }} onChoose={change} />
      {!(endUnknown && !allDay) && (
        <div className={css.moment} id="schedule.end">
          <DatePicker
            label={allDay ? t('when.lastDay') : t('when.endDay')}
            required
            value={endDate}
            min={startDate ?? undefined}
            error={errorOf('schedule.end')}
            onChange={(date) => set({ endDate: date, endFold: null })}
          />
          {!allDay && (
            <TimeField
              label={t('when.endTime')}
              required
              value={endTime}
              onChange={(time) => set({ endTime: time, endFold: null })}
            />
          )}
        </div>
      )}
      <TimeChoices of="end" {...{ schedule, problems }} onChoose={change} />
      <Zone
        zone={schedule.zone}
        error={errorOf('schedule.zone')}
        onChange={(zone) => set({ zone })}
      />
      {when && (
        <p className={css.sentence} role="status">
          {formatWhen(when, language)}
          {!allDay && ` (${zoneName(schedule.zone, language)})`}
        </p>
      )}
    </div>
  );
}

type SwitchesProps = { schedule: ScheduleForm; set: (part: Partial<ScheduleForm>) => void };

function ScheduleSwitches({ schedule, set }: SwitchesProps) {
  const { t } = useTranslation('editor');
  return (
    <div className={css.switches}>
      <Checkbox
        label={t('when.allDay')}
        hint={t('when.allDayHint')}
        checked={schedule.allDay}
        onChange={(allDay) => set({ allDay, startFold: null, endFold: null })}
      />
      {!schedule.allDay && (
        <Checkbox
          label={t('when.endUnknown')}
          hint={t('when.endUnknownHint')}
          checked={schedule.endUnknown}
          onChange={(endUnknown) => set({ endUnknown, endFold: null })}
        />
      )}
    </div>
  );
}

const zones = Intl.supportedValuesOf('timeZone').filter((zone) =>
  /^(Europe|Atlantic|Africa|America|Asia|Indian|Pacific)\//.test(zone),
);

type ZoneProps = { zone: string; error: string | undefined; onChange: (zone: string) => void };

function Zone({ zone, error, onChange }: ZoneProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (!open && !error)
    return (
      <p className={css.zone}>
        {t('when.zone', { zone: zoneName(zone, language) })}
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          {t('when.changeZone')}
        </Button>
      </p>
    );
  const options = [...new Set([zone, ...zones])]
    .map((value) => ({ value, label: `${zoneName(value, language)} (${value})` }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <div className={css.narrow}>
      <Select
        id="schedule.zone"
        label={t('when.zoneLabel')}
        hint={t('when.zoneHint')}
        error={error}
        placeholder={false}
        options={options}
        value={zone}
        onChange={(change) => onChange(change.target.value)}
      />
    </div>
  );
}
