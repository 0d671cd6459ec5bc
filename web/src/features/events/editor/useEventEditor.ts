import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { viewerZone } from '@/lib/wallTime';
import type { Twin } from '../model';
import { findTwins, submitEvent, withdrawEvent } from './api';
import { BackupKeeper } from './backup';
import { toForm, requestOf, toRequest, type EventForm, type EventResponse } from './model';
import { gapsOf, problemsOf, standing, type EditorViolation } from './problems';
import { Saver, type SaveState } from './saver';
import { isHalfWritten } from './schedule';

type Violations = EditorViolation[];
const accepted = { list: [], then: null };

export type EditorStart = {
  event: EventResponse | null;
  etag: string;
  form: EventForm;
  /** The saved event as a form; null for a new event. */
  savedForm: EventForm | null;
};

type Setting = EditorStart & {
  person: string;
  /** True when saving publishes at once: then it is only saved on demand. */
  onDemand: boolean;
};

/** The form of one event, its errors and its saving. */
export function useEventEditor({
  event: first,
  etag,
  form: values,
  savedForm,
  ...setting
}: Setting) {
  const { person, onDemand } = setting;
  const { t } = useTranslation('editor');
  const queryClient = useQueryClient();
  const form = useForm<EventForm>({ defaultValues: values });
  const [event, setEvent] = useState(first);
  const [state, setState] = useState<SaveState>({ step: 'clean' });
  /** What the API refused, and what the form held then. */
  const [broken, setBroken] = useState<{ list: Violations; then: EventForm | null }>(accepted);
  const [missing, setMissing] = useState<Violations>([]);
  const [attempt, setAttempt] = useState(0);
  const [submitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  /** Possible duplicates, with the message that waits for the answer. */
  const [alike, setAlike] = useState<{ twins: Twin[]; message: string } | null>(null);
  const busy = useRef(false);
  const [backups] = useState(() => new BackupKeeper(person));

  const [saver] = useState(
    () =>
      new Saver(
        {
          saved: first && { id: first.id, etag, event: first },
          request: savedForm && toRequest(savedForm),
        },
        {
          onState: (next) => {
            setState(next);
            if (next.step === 'invalid') {
              setBroken({
                list: next.error.violations,
                then: structuredClone(form.getValues()),
              });
            }
          },
          onSaved: (saved) => {
            setEvent(saved.event);
            setBroken(accepted);
            const now = form.getValues();
            backups.settle(saved.id, isHalfWritten(now.schedule) ? now : null);
            // Not through the router: navigating to the draft's address would move the
            // focus.
            if (window.location.pathname === paths.newEvent())
              window.history.replaceState(window.history.state, '', paths.editEvent(saved.id));
          },
        },
      ),
  );

  useEffect(() => {
    saver.open();
    const onChange = () => {
      const now = structuredClone(form.getValues());
      backups.later(saver.id ?? 'new', now);
      // A problem goes as soon as it is mended, before the API has said so.
      setMissing((before) => standing(before, now, null));
      setBroken((before) => {
        const list = standing(before.list, now, before.then);
        return list === before.list ? before : { ...before, list };
      });
      if (onDemand) saver.hold(now);
      else saver.changed(now);
    };
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: onChange });
    const online = () => {
      if (!onDemand) void saver.flush();
    };
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      saver.close();
      const left = onDemand ? Promise.resolve() : saver.flush();
      void left.then(() => queryClient.invalidateQueries({ queryKey: ['events'] }));
    };
  }, [saver, form, backups, onDemand, queryClient]);

  const save = async () => {
    setRefusal(null);
    saver.hold(structuredClone(form.getValues()));
    const done = await saver.flush();
    if (!done) setAttempt((count) => count + 1);
    return done;
  };

  /**
   * Saves, then submits. Returns true when done; otherwise the summary lists what to correct, or
   * `alike` asks about possible duplicates, which `another` answers.
   */
  const submit = async (message: string, another = false): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSubmitting(true);
    setAlike(null);
    try {
      const gaps = gapsOf(form.getValues());
      setMissing(gaps);
      if (!(await save())) return false;
      if (gaps.length > 0 || !saver.id) {
        setAttempt((count) => count + 1);
        return false;
      }
      const known = event?.status === 'published' || event?.status === 'postponed';
      const twins = another || known ? [] : await findTwins(saver.id);
      if (twins.length > 0) {
        setAlike({ twins, message });
        return false;
      }
      await submitEvent(saver.id, message);
      backups.settle(saver.id, null);
      return true;
    } catch (error) {
      if (isProblem(error, 'incomplete', 'invalid-request')) setMissing(error.violations);
      else setRefusal(error);
      setAttempt((count) => count + 1);
      return false;
    } finally {
      busy.current = false;
      setSubmitting(false);
    }
  };

  /** Withdraws the event because it exists already. Returns true when done. */
  const abandon = async (): Promise<boolean> => {
    if (busy.current || !saver.id) return false;
    busy.current = true;
    setRefusal(null);
    try {
      await withdrawEvent(saver.id);
      backups.settle(saver.id, null);
      return true;
    } catch (error) {
      setRefusal(error);
      setAlike(null);
      return false;
    } finally {
      busy.current = false;
    }
  };

  /** Continues with a form that includes someone else's version. */
  const settle = (merged: EventForm) => {
    if (state.step !== 'conflict') return;
    const theirs = toForm(requestOf(state.theirs.event), state.theirs.event, viewerZone());
    saver.resume(state.theirs, toRequest(theirs));
    setEvent(state.theirs.event);
    setState({ step: 'clean' });
    form.reset(merged);
    if (onDemand) saver.hold(merged);
    else saver.changed(merged);
  };

  const problems = useMemo(
    () => problemsOf([...broken.list, ...missing], (key, options) => t(key, options)),
    [broken, missing, t],
  );
  return {
    form,
    event,
    state,
    saver,
    problems,
    attempt,
    submitting,
    refusal,
    alike,
    forget: () => setAlike(null),
    save,
    submit,
    abandon,
    settle,
  };
}

export type EventEditorModel = ReturnType<typeof useEventEditor>;
