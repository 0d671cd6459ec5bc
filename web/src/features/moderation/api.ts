import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import type { Decision, ModerationReason, QueueState } from './model';

const moderationKeys = {
  all: ['moderation'] as const,
  queue: (state: QueueState, language: string) => ['moderation', 'queue', state, language] as const,
  review: (id: string, language: string) => ['moderation', 'review', id, language] as const,
  report: (month: string) => ['moderation', 'report', month] as const,
  undoable: ['moderation', 'undoable'] as const,
  joinRequests: ['moderation', 'join-requests'] as const,
};

/**
 * The queue, oldest first, page by page; loaded again at every visit, because others decide too.
 */
export function useQueue(state: QueueState) {
  return useInfiniteQuery({
    queryKey: moderationKeys.queue(state, useLanguage()),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/moderation/events', {
          params: { query: { state, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    staleTime: 0,
  });
}

/** A review with the ETag for the decision. */
export function useReview(id: string) {
  return useQuery({
    queryKey: moderationKeys.review(id, useLanguage()),
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/moderation/events/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

/** Takes the review for 30 minutes, or extends it to 30 minutes from now. */
export function useTake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/moderation/events/{id}/take', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: moderationKeys.all }),
  });
}

/** Releases the review for others. */
export function useRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/moderation/events/{id}/release', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: moderationKeys.all }),
  });
}

export type DecisionMade = {
  id: string;
  /**
   * The ETag of the review as it was read, so that nobody decides about a text they have not
   * seen.
   */
  etag: string;
  decision: Decision;
  reason: ModerationReason | null;
  message: string;
};

function send({ id, etag, decision, reason, message }: DecisionMade) {
  const params = { path: { id }, header: { 'If-Match': etag } };
  if (decision === 'publish')
    return api.POST('/api/v1/moderation/events/{id}/publish', {
      params,
      body: message ? { message } : {},
    });
  return api.POST(`/api/v1/moderation/events/{id}/${decision}`, {
    params,
    body: { reason: reason ?? 'other', message },
  });
}

/**
 * Decides, then finds the next review: the id of the oldest one the caller may take, or null when
 * the queue is empty. The present review stays unchanged until the page is left.
 */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (made: DecisionMade) => {
      await dataOf(send(made));
      return nextWaiting(made.id).catch(() => null);
    },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['moderation', 'queue'] }),
        client.invalidateQueries({ queryKey: moderationKeys.undoable }),
        client.invalidateQueries({ queryKey: ['events'] }),
      ]),
  });
}

export type Undoable = components['schemas']['UndoableDecision'];

/** The caller's decisions that can still be undone. */
export function useUndoable() {
  return useQuery({
    queryKey: moderationKeys.undoable,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/moderation/undoable-decisions', { signal })),
    staleTime: 0,
  });
}

/** Undoes the caller's last decision about an event. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/moderation/events/{id}/undo', { params: { path: { id } } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: moderationKeys.all }),
        client.invalidateQueries({ queryKey: ['events'] }),
      ]),
  });
}

export type MergeMade = {
  id: string;
  /** The ETag of the review as it was read. */
  etag: string;
  into: string;
  keepOrganiser: boolean;
  /** JSON Pointers of fields to take from this entry. */
  keep: string[];
  note: string;
};

/** Merges two entries, then finds the next review as {@link useDecide} does. */
export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, etag, note, ...merge }: MergeMade) => {
      await dataOf(
        api.POST('/api/v1/moderation/events/{id}/merge', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { ...merge, ...(note && { note }) },
        }),
      );
      return nextWaiting(id).catch(() => null);
    },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['moderation', 'queue'] }),
        client.invalidateQueries({ queryKey: ['events'] }),
      ]),
  });
}

async function nextWaiting(decided: string): Promise<string | null> {
  const query = { state: 'waiting', size: 20 };
  const { items } = await dataOf(api.GET('/api/v1/moderation/events', { params: { query } }));
  const next = items.find(
    ({ event, actions }) =>
      event.id !== decided && actions.some(({ name, allowed }) => name === 'take' && allowed),
  );
  return next?.event.id ?? null;
}

/** The figures of a month, `2026-11`. */
export function useModerationReport(month: string) {
  return useQuery({
    queryKey: moderationKeys.report(month),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/moderation/report', { params: { query: { month } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Requests to represent an organisation that nobody represents. */
export function useJoinRequests() {
  return useQuery({
    queryKey: moderationKeys.joinRequests,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/moderation/join-requests', { signal })),
    staleTime: 0,
  });
}

type JoinAnswer = { id: string; answer: 'accept' | 'decline'; message: string };

export function useAnswerJoinRequest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, answer, message }: JoinAnswer) =>
      dataOf(
        api.POST(`/api/v1/join-requests/{id}/${answer}`, {
          params: { path: { id } },
          body: message ? { message } : {},
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: moderationKeys.joinRequests }),
  });
}
