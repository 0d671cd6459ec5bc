import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../EditorContext';
import { RecurrenceFields } from '../fields/RecurrenceFields';
import { ScheduleFields } from '../fields/ScheduleFields';
import type { EventForm } from '../model';
import { followStart } from '../recurrence';
import { toSchedule, type ScheduleForm } from '../schedule';
import { Section } from './Section';

/** Schedule and recurrence in the event's zone. */
export function ScheduleSection() {
  const { t } = useTranslation('editor');
  const { problems } = useEditor();
  const { control, setValue } = useFormContext<EventForm>();
  const schedule = useWatch({ control, name: 'schedule' });
  const recurrence = useWatch({ control, name: 'recurrence' }) ?? null;
  const start = toSchedule(schedule)?.start ?? null;
  /** The last complete first date. */
  const known = useRef(start);

  const plan = (next: ScheduleForm) => {
    setValue('schedule', next, { shouldDirty: true });
    const after = toSchedule(next)?.start;
    if (!after) return;
    const followed = known.current && followStart(recurrence, known.current, after);
    if (followed) setValue('recurrence', followed, { shouldDirty: true });
    known.current = after;
  };
  return (
    <>
      <Section title={t('when.title')}>
        <ScheduleFields schedule={schedule} problems={problems} onChange={plan} />
      </Section>
      <Section title={t('repeat.title')}>
        <RecurrenceFields
          recurrence={recurrence}
          schedule={schedule}
          problems={problems}
          onChange={(next) => setValue('recurrence', next, { shouldDirty: true })}
          onSchedule={plan}
        />
      </Section>
    </>
  );
}
