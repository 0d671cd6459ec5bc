import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { useWriteClaim, type Claim } from './api';
import { answersOf, formOf, type Form } from './form';

/** So long after the last key a draft is saved. */
const QUIET = 700;

export type Saving = ReturnType<typeof useSaving>;

/** The form of a claim, which saves itself: one request at a time, the newest words last. */
export function useSaving(claim: Claim) {
  const client = useQueryClient();
  const language = useLanguage();
  const { mutate, isPending, error } = useWriteClaim(claim);
  const [form, setForm] = useState(() => formOf(claim));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [sent, setSent] = useState(() => JSON.stringify(answersOf(form, claim)));
  // What could not be saved is tried again when it changes, or when the person says so.
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const again = () => {
    setFailed(null);
    setTries((count) => count + 1);
  };
  const now = JSON.stringify(answersOf(form, claim));
  const [stale, setStale] = useState(false);

  // The account or a document of one's own raises the version too: only other answers are a conflict.
  const compare = useEffectEvent(async () => {
    const queryKey = ['claims', 'one', claim.id];
    await client.refetchQueries({ queryKey });
    const there = client.getQueryData<Claim>(queryKey);
    if (there && JSON.stringify(answersOf(formOf(there), there)) === sent) again();
    else setStale(true);
  });

  useEffect(() => {
    if (isPending || stale || now === sent || now === failed) return;
    const timer = setTimeout(() => {
      mutate(JSON.parse(now) as Parameters<typeof mutate>[0], {
        onSuccess: () => {
          setSent(now);
          setFailed(null);
          setSavedAt(new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date()));
        },
        onError: (problem) => {
          setFailed(now);
          if (isProblem(problem, 'version-conflict')) void compare();
        },
      });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [now, sent, failed, tries, isPending, stale, mutate, language]);

  return {
    form,
    set: (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed })),
    /** True while something is not saved. */
    busy: isPending || now !== sent,
    pending: isPending,
    savedAt,
    error: isProblem(error, 'version-conflict') ? null : error,
    stale,
    retry: again,
    reload: () => {
      void client.invalidateQueries({ queryKey: ['claims', 'one', claim.id] }).then(() => {
        window.location.reload();
      });
    },
  };
}
