import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import { useLanguage } from '@/i18n/useLanguage';
import type { Decision, ModerationReason, QueueState } from './model';

const moderationKeys = {
  all: ['moderation'] as const,
  queue: (state: QueueState, language: string) => ['moderation', 'queue', state, language] as const,
  review: (id: string, language: string) => ['moderation', 'review', id, language] as const,
  report: (month: string) => ['moderation', 'report', month] as const,
  joinRequests: ['moderation', 'join-requests'] as const,
};

/** What waits, oldest first, page by page; read anew at every visit, as others decide too. */
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

/** Everything needed to decide, with the version that the decision is about. */
export function useReview(id: string) {
  return useQuery({
    queryKey: moderationKeys.review(id, useLanguage()),
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/moderation/events/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

/** Holds the review for 30 minutes, or 30 more. */
export function useTake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/moderation/events/{id}/take', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: moderationKeys.all }),
  });
}

/** Leaves the review to others. */
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
  /** The ETag of the review as it was read: nobody decides on a text they have not seen. */
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
 * Decides, and finds what comes next: the id of the oldest review that the caller may take, null when
 * the queue is empty. The review just read stays as it was until the page leaves it.
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
  /** JSON Pointers of what this entry says better. */
  keep: string[];
  note: string;
};

/** Makes one entry of two, and finds what comes next, as {@link useDecide} does. */
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

/** What moderators did in this month, `2026-11`. */
export function useModerationReport(month: string) {
  return useQuery({
    queryKey: moderationKeys.report(month),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/moderation/report', { params: { query: { month } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Who asks to represent an organisation that nobody represents. */
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
