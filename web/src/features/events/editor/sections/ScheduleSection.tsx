import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../EditorContext';
import { ScheduleFields } from '../fields/ScheduleFields';
import type { EventForm } from '../model';
import { Section } from './Section';

/** When it takes place, on the clock of the place. */
export function ScheduleSection() {
  const { t } = useTranslation('editor');
  const { problems } = useEditor();
  const { control, setValue } = useFormContext<EventForm>();
  const schedule = useWatch({ control, name: 'schedule' });
  return (
    <Section title={t('when.title')}>
      <ScheduleFields
        schedule={schedule}
        problems={problems}
        onChange={(next) => setValue('schedule', next, { shouldDirty: true })}
      />
    </Section>
  );
}
