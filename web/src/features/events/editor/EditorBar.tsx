import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import css from './Editor.module.css';
import { canBegin, type EventForm, type EventResponse } from './model';
import { SaveStatus } from './SaveStatus';
import { isHalfWritten } from './schedule';
import type { EventEditorModel } from './useEventEditor';

type EditorBarProps = {
  editor: EventEditorModel;
  onDemand: boolean;
  trusted: boolean;
  onSubmit: (message: string) => Promise<void>;
  onPublish: () => Promise<void>;
  onPreview: () => void;
  /** Asks again which of two versions to keep. */
  onCompare: () => void;
};

/** Shows whether everything is saved, and the next step. */
export function EditorBar(props: EditorBarProps) {
  const { editor, onDemand, trusted, onSubmit, onPublish, onPreview, onCompare } = props;
  const { t } = useTranslation('editor');
  const { control } = useFormContext<EventForm>();
  const form = useWatch({ control }) as EventForm;
  const [message, setMessage] = useState('');
  const { event, state } = editor;
  const asked =
    event?.status === 'changes-requested' || event?.revision?.status === 'changes-requested';
  const note =
    !event && !canBegin(form)
      ? t('save.notYet')
      : isHalfWritten(form.schedule)
        ? t('save.halfSchedule')
        : null;
  const step = nextStep(event, trusted);
  return (
    <>
      {asked && (
        <TextArea
          label={t('submit.message')}
          hint={t('submit.messageHint')}
          value={message}
          maxLength={4000}
          rows={3}
          onChange={(change) => setMessage(change.target.value)}
        />
      )}
      <div className={css.bar}>
        <SaveStatus state={state} note={note} onDemand={onDemand} />
        <div className={css.acts}>
          <Button className={css.phoneOnly} onClick={onPreview}>
            <Eye size={18} aria-hidden />
            {t('preview.open')}
          </Button>
          {state.step === 'conflict' && (
            <Button onClick={onCompare}>{t('conflict.compare')}</Button>
          )}
          {onDemand ? (
            <Button
              variant="primary"
              pending={state.step === 'saving'}
              onClick={() => void onPublish()}
            >
              {t('submit.publishChanges')}
            </Button>
          ) : (
            <Button
              variant="primary"
              pending={editor.submitting}
              pendingLabel={t('submit.pending')}
              onClick={() => void (step === 'done' ? onPublish() : onSubmit(message))}
            >
              {t(`submit.${step}`)}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function nextStep(event: EventResponse | null, trusted: boolean): string {
  if (event?.status === 'submitted' || event?.revision?.status === 'submitted') return 'done';
  if (event?.status === 'published' || event?.status === 'postponed') return 'revision';
  if (event?.status === 'changes-requested') return 'again';
  return trusted ? 'publish' : 'first';
}
