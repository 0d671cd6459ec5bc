import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isProblem } from '@/api/problem';
import { useWriteDraft, type SchemeDraft, type Writing } from './api';

/** So long after the last key a draft is saved. */
const QUIET = 700;

/** What is written, which saves itself: one request at a time, the newest words last. */
export function useWriting(draft: SchemeDraft) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useWriteDraft(draft);
  const [writing, setWriting] = useState<Writing>(draft.writing);
  const [sent, setSent] = useState(() => JSON.stringify(draft.writing));
  const [failed, setFailed] = useState<string | null>(null);
  const now = JSON.stringify(writing);
  const stale = isProblem(error, 'version-conflict');

  useEffect(() => {
    if (isPending || stale || now === sent || now === failed) return;
    const timer = setTimeout(() => {
      mutate(JSON.parse(now) as Writing, {
        onSuccess: () => {
          setSent(now);
          setFailed(null);
        },
        onError: () => setFailed(now),
      });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [now, sent, failed, isPending, stale, mutate]);

  return {
    writing,
    set: (changed: Partial<Writing>) => setWriting((before) => ({ ...before, ...changed })),
    /** True while something is not saved. */
    busy: isPending || now !== sent,
    error: stale ? null : error,
    stale,
    retry: () => setFailed(null),
    reload: () =>
      void client
        .invalidateQueries({ queryKey: ['scheme-drafts', draft.id] })
        .then(() => window.location.reload()),
  };
}

export type Form = Pick<ReturnType<typeof useWriting>, 'writing' | 'set'> & {
  /** What is wrong with a field, by its pointer. */
  fault: (pointer: string) => string | undefined;
};
