import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import type { DateRequest, Scope } from './dateChange';

type Schemas = components['schemas'];
export type MyEvent = Schemas['MyEvent'];
export type EventResponse = Schemas['EventResponse'];
export type Agreement = Schemas['EventAgreement'];
type Note = Record<string, string>;

export const myEventKeys = {
  list: (query: MyEventsQuery, language: string) =>
    ['events', 'mine', 'list', query, language] as const,
  one: (id: string, language: string) => ['events', 'mine', id, language] as const,
  thread: (id: string) => ['events', 'thread', id] as const,
  history: (id: string) => ['events', 'history', id] as const,
};

export type MyEventsQuery = { status: Schemas['EventStatus'][]; q: string };

/** The events of my organisations, last changed first, page by page. */
export function useMyEvents(query: MyEventsQuery) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: myEventKeys.list(query, language),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/me/events', {
          params: {
            query: {
              ...(query.status.length > 0 && { status: query.status }),
              ...(query.q && { q: query.q }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
  });
}

/** One of my events with the ETag for changing it. */
export function useMyEvent(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: myEventKeys.one(id, language),
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/events/{id}', { params: { path: { id } }, signal })),
  });
}

export function useThread(id: string) {
  return useQuery({
    queryKey: myEventKeys.thread(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/thread', { params: { path: { id } }, signal })),
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: myEventKeys.history(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/history', { params: { path: { id } }, signal })),
  });
}

export type Act =
  | { name: 'submit' | 'appeal' | 'message'; message: string }
  | { name: 'cancel' | 'postpone'; note: Note }
  | { name: 'reschedule'; schedule: Schemas['ScheduleText'] }
  | { name: 'withdraw' | 'discard-revision' | 'delete' };

async function perform(id: string, act: Act): Promise<unknown> {
  const params = { path: { id } };
  switch (act.name) {
    case 'submit':
      return api.POST('/api/v1/events/{id}/submit', {
        params,
        body: act.message ? { message: act.message } : {},
      });
    case 'appeal':
      return api.POST('/api/v1/events/{id}/appeal', { params, body: { message: act.message } });
    case 'message':
      return api.POST('/api/v1/events/{id}/messages', { params, body: { message: act.message } });
    case 'cancel':
      return api.POST('/api/v1/events/{id}/cancel', { params, body: { note: act.note } });
    case 'postpone':
      return api.POST('/api/v1/events/{id}/postpone', { params, body: { note: act.note } });
    case 'reschedule':
      return api.POST('/api/v1/events/{id}/reschedule', {
        params,
        body: { schedule: act.schedule },
      });
    case 'withdraw':
      return api.POST('/api/v1/events/{id}/withdraw', { params });
    case 'discard-revision':
      return api.POST('/api/v1/events/{id}/revision/discard', { params });
    case 'delete': {
      const { etag } = await versionOf(api.GET('/api/v1/events/{id}', { params }));
      return api.DELETE('/api/v1/events/{id}', {
        params: { ...params, header: { 'If-Match': etag } },
      });
    }
  }
}

/** Performs an act on an event; everything that shows events is loaded again. */
export function useAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => perform(id, act),
    // A page of what is deleted must not ask for it again.
    onSuccess: (_, { name }) =>
      client.invalidateQueries({
        queryKey: ['events'],
        ...(name === 'delete' && { refetchType: 'none' as const }),
      }),
  });
}

type ChangeOfDate = { date: string; scope: Scope; body: DateRequest; etag: string };

/**
 * Changes one date of a series or several. When someone else has changed it, the page loads their
 * version.
 */
export function useChangeDate(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ date, scope, body, etag }: ChangeOfDate) =>
      dataOf(
        api.PUT('/api/v1/events/{id}/occurrences/{originalStart}', {
          params: {
            path: { id, originalStart: date },
            query: { scope },
            header: { 'If-Match': etag },
          },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['events'] }),
    onError: (error) =>
      isProblem(error, 'stale-version')
        ? client.invalidateQueries({ queryKey: ['events'] })
        : undefined,
  });
}

/** Events of others that name an organisation for which I may answer, the oldest first. */
export function useAgreements() {
  return useInfiniteQuery({
    queryKey: ['events', 'agreements', 'asked'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/event-agreements', {
          params: { query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    staleTime: 0,
  });
}

/** What the organisations that one of my events names answered. */
export function useAgreementsOf(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'agreements', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/agreements', { params: { path: { id } }, signal })),
    enabled,
    staleTime: 0,
  });
}

export function useAgreementAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: 'agree' | 'decline') => {
      const params = { params: { path: { id } } };
      return dataOf(
        answer === 'agree'
          ? api.POST('/api/v1/event-agreements/{id}/agree', params)
          : api.POST('/api/v1/event-agreements/{id}/decline', params),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['events'] }),
  });
}
