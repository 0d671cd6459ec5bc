import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { EventView } from '../components/EventView';
import css from './Editor.module.css';
import { useEditor } from './EditorContext';
import type { EventForm, EventResponse } from './model';
import { previewOf } from './preview';
import { useRenderedDescription } from './api';

type PreviewProps = {
  saved: EventResponse | null;
  organisations: components['schemas']['OrganisationRef'][];
};

/** A preview for visitors, updated shortly after typing; not interactive. */
export function Preview({ saved, organisations }: PreviewProps) {
  const { t } = useTranslation('editor');
  const { language } = useEditor();
  const { control } = useFormContext<EventForm>();
  const form = useDeferredValue(useWatch({ control }) as EventForm);
  const rendered = useRenderedDescription(saved, form, language);
  return (
    <div className={css.preview} inert>
      <EventView
        event={previewOf(form, language, { saved, organisations, rendered })}
        title={(words, lang) => (
          <p className={css.previewTitle} lang={lang}>
            {words === '…' ? t('preview.untitled') : words}
          </p>
        )}
        map={false}
      />
    </div>
  );
}
