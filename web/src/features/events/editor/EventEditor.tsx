import { useMemo, useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import type { components } from '@/api/schema';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Sheet } from '@/ui/Dialog';
import { viewerZone } from '@/lib/wallTime';
import { ConflictDialog } from './ConflictDialog';
import css from './Editor.module.css';
import { EditorBar } from './EditorBar';
import { EditorContext } from './EditorContext';
import { EditorNotices } from './EditorNotices';
import { requestOf, toForm } from './model';
import { Preview } from './Preview';
import { languageOfField } from './problems';
import type { Twin } from '../model';
import { EditorSections } from './sections/EditorSections';
import { TwinDialog } from './TwinDialog';
import { useEventEditor, type EditorStart } from './useEventEditor';

type Represented = components['schemas']['Represented'];

type EventEditorProps = {
  start: EditorStart;
  person: string;
  organisations: Represented[];
  /**
   * When the shown content was typed, if it was found in this browser and not on the server; else
   * null.
   */
  restoredAt: string | null;
  onForget: () => void;
};

const risky = ['offline', 'invalid', 'failed', 'conflict'];

/** The form of one event with its preview and the state of saving. */
export function EventEditor(props: EventEditorProps) {
  const { start, person, organisations, restoredAt, onForget } = props;
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const trustedIds = organisations.filter((one) => one.trusted).map(({ id }) => id);
  const live = start.event?.status === 'published' || start.event?.status === 'postponed';
  const onDemand = live && trustedIds.includes(start.form.organisationId);
  const editor = useEventEditor({ ...start, person, onDemand });
  const { form, event, state, problems, attempt } = editor;
  const chosen = useWatch({ control: form.control, name: 'organisationId' });
  const trusted = trustedIds.includes(chosen);
  const [language, setLanguage] = useState(start.form.defaultLanguage);
  const [previewing, setPreviewing] = useState(false);
  const [left, setLeft] = useState(false);
  /** The conflict whose decision was postponed. */
  const [later, setLater] = useState<unknown>(null);

  const context = useMemo(
    () => ({
      errorOf: (field: string) => problems.find((problem) => problem.field === field)?.message,
      problems,
      language,
      setLanguage,
      eventId: event?.id ?? null,
    }),
    [problems, language, event?.id],
  );

  const begun = event !== null || !form.formState.isDirty;
  const unsaved =
    !left && (risky.includes(state.step) || !begun || (onDemand && state.step === 'waiting'));
  const guard = useUnsavedChanges(unsaved);

  const leave = (to: string, state?: object) => {
    setLeft(true);
    // After the guard against unsaved changes knows that everything is saved.
    queueMicrotask(() => void navigate(to, { state }));
  };
  const done = (what: 'submitted' | 'saved') => {
    if (editor.saver.id) leave(paths.myEvent(editor.saver.id), { done: what });
  };
  const onSubmit = async (message: string, another = false) => {
    if (await editor.submit(message, another)) done('submitted');
  };
  const onSame = async (twin: Twin) => {
    const ours = organisations.some(({ id }) => id === twin.event.organisation.id);
    if (await editor.abandon())
      leave(ours ? paths.myEvent(twin.event.id) : paths.event(twin.event.slug), {
        done: 'given-up',
      });
  };
  const onPublish = async () => {
    if (await editor.save()) done('saved');
  };
  const preview = <Preview saved={event} organisations={organisations} />;
  return (
    <EditorContext value={context}>
      <FormProvider {...form}>
        <div className={css.page}>
          <form
            className={css.main}
            noValidate
            aria-label={t('form')}
            onSubmit={(submit) => submit.preventDefault()}
          >
            <EditorNotices
              event={event}
              onDemand={onDemand}
              restoredAt={state.step === 'clean' ? restoredAt : null}
              onKeep={() => void editor.save()}
              onForget={onForget}
            />
            {attempt > 0 && (
              <ErrorSummary
                errors={problems}
                attempt={attempt}
                onFollow={(field) => setLanguage(languageOfField(field) ?? language)}
              />
            )}
            <ProblemMessage error={editor.refusal} detail={refusalWords(editor.refusal, t)} />
            <EditorSections organisations={organisations} event={event} />
            <EditorBar
              editor={editor}
              onDemand={onDemand}
              trusted={trusted}
              onSubmit={onSubmit}
              onPublish={onPublish}
              onPreview={() => setPreviewing(true)}
              onCompare={() => setLater(null)}
            />
          </form>
          {/* What scrolls by itself is reached by keyboard too. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <aside className={css.side} aria-label={t('preview.title')} tabIndex={0}>
            <p className={css.sideTitle}>{t('preview.title')}</p>
            {preview}
          </aside>
        </div>
        <Sheet title={t('preview.title')} open={previewing} onClose={() => setPreviewing(false)}>
          {preview}
        </Sheet>
        {state.step === 'conflict' && later !== state && (
          <ConflictDialog
            base={
              state.base ? toForm(state.base, state.theirs.event, viewerZone()) : form.getValues()
            }
            mine={form.getValues()}
            theirs={toForm(requestOf(state.theirs.event), state.theirs.event, viewerZone())}
            at={state.theirs.event.updatedAt}
            onSettle={editor.settle}
            onClose={() => setLater(state)}
          />
        )}
        {editor.alike && (
          <TwinDialog
            twins={editor.alike.twins}
            trusted={trusted}
            onSame={onSame}
            onAnother={() => void onSubmit(editor.alike?.message ?? '', true)}
            onClose={editor.forget}
          />
        )}
        {guard}
      </FormProvider>
    </EditorContext>
  );
}

const explained = ['no-edit', 'already-submitted', 'being-reviewed', 'wrong-state'];

function refusalWords(refusal: unknown, t: (key: string) => string): string | undefined {
  const reason = isProblem(refusal) ? refusal.reason : undefined;
  return reason && explained.includes(reason) ? t(`refusal.${reason}`) : undefined;
}
