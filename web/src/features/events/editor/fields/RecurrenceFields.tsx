import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { addDays } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import css from '../Editor.module.css';
import type { EventProblem } from '../problems';
import { kindOf, withKind, type RecurrenceForm, type RepeatKind } from '../recurrence';
import { formatRule, parseRule } from '../../recurrence/rule';
import { toSchedule, withStart, type ScheduleForm } from '../schedule';
import { DaysField } from './DaysField';
import { ExpertRule } from './ExpertRule';
import { NextDates } from './NextDates';
import { RuleFields } from './RuleFields';

type RecurrenceFieldsProps = {
  recurrence: RecurrenceForm | null;
  schedule: ScheduleForm;
  problems: EventProblem[];
  onChange: (recurrence: RecurrenceForm | null) => void;
  onSchedule: (schedule: ScheduleForm) => void;
};

/** Fields for the recurrence: common choices, and the rule for people who know it. */
export function RecurrenceFields(props: RecurrenceFieldsProps) {
  const { recurrence, schedule, problems, onChange } = props;
  const { t } = useTranslation('editor');
  const start = toSchedule(schedule)?.start;
  if (!start) return <p className={css.intro}>{t('repeat.needsDate')}</p>;
  const kind = kindOf(recurrence, start);
  const kinds: RepeatKind[] = ['none', 'day', 'week', 'month', 'year', 'dates'];
  if (kind === 'expert') kinds.push('expert');
  const problem = problems.find(({ field }) => field === 'recurrence.rrule');
  return (
    <div className={css.fields}>
      <div className={css.narrow}>
        <Select
          id="recurrence.rrule"
          label={t('repeat.label')}
          placeholder={false}
          error={problem?.message}
          options={kinds.map((value) => ({ value, label: t(`repeat.kind.${value}`) }))}
          value={kind}
          onChange={(change) =>
            onChange(withKind(recurrence, change.target.value as RepeatKind, start))
          }
        />
      </div>
      <StartChoices {...props} problem={problem} />
      {recurrence && <Repeating {...props} recurrence={recurrence} start={start} kind={kind} />}
    </div>
  );
}

type RepeatingProps = RecurrenceFieldsProps & {
  recurrence: RecurrenceForm;
  start: string;
  kind: RepeatKind;
};

function Repeating({ recurrence, schedule, problems, onChange, start, kind }: RepeatingProps) {
  const { t } = useTranslation('editor');
  const rule = parseRule(recurrence.rrule, start);
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const set = (part: Partial<RecurrenceForm>) => onChange({ ...recurrence, ...part });
  return (
    <>
      {rule && (
        <RuleFields
          rule={rule}
          start={start}
          onChange={(next) => set({ rrule: formatRule(next) })}
        />
      )}
      <DaysField
        id="recurrence.rdates"
        label={t(`repeat.days.${kind === 'dates' ? 'other' : 'more'}`)}
        error={errorOf('recurrence.rdates')}
        first={start}
        min={addDays(start, 1)}
        dates={recurrence.rdates}
        onChange={(rdates) => set({ rdates })}
      />
      {kind !== 'dates' && (
        <DaysField
          id="recurrence.exdates"
          label={t('repeat.lessDays')}
          error={errorOf('recurrence.exdates')}
          first={start}
          min={start.slice(0, 10)}
          dates={recurrence.exdates}
          onChange={(exdates) => set({ exdates })}
        />
      )}
      <NextDates
        recurrence={recurrence}
        start={start}
        zone={schedule.zone}
        onLeaveOut={(date) => set({ exdates: [...recurrence.exdates, date].sort() })}
      />
      <ExpertRule
        rrule={recurrence.rrule}
        open={kind === 'expert'}
        onChange={(rrule) => set({ rrule })}
      />
    </>
  );
}

type StartChoicesProps = RecurrenceFieldsProps & { problem: EventProblem | undefined };

/** Offers the nearest dates that follow the rule when the first date does not. */
function StartChoices({ schedule, problem, onSchedule }: StartChoicesProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const choices = problem?.choices ?? [];
  if (choices.length === 0) return null;
  return (
    <fieldset className={css.choices}>
      <legend>{t('repeat.chooseStart')}</legend>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          size="small"
          onClick={() => {
            const [date = null, time = null] = choice.value.split('T');
            onSchedule(withStart(schedule, { date, time }));
          }}
        >
          {formatWhen(
            { start: choice.value, zone: schedule.zone, allDay: schedule.allDay, endUnknown: true },
            language,
          )}
        </Button>
      ))}
    </fieldset>
  );
}
