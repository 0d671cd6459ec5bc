import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import { startOf } from '@/api/firstAnswer';
import type { operations } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import type { EventResponse } from './model';

/** The parameters of the search, in the API's own names. */
export type EventQuery = NonNullable<operations['searchEvents']['parameters']['query']>;
type EventPage = operations['searchEvents']['responses']['200']['content']['application/json'];
type FilterQuery = NonNullable<operations['countEventsPerDay']['parameters']['query']>;

/** Answers depend on the language, so each key ends with it. */
export const eventKeys = {
  all: ['events'] as const,
  list: (query: EventQuery, language: string) => ['events', 'list', query, language] as const,
  days: (query: FilterQuery, language: string) => ['events', 'days', query, language] as const,
  map: (query: FilterQuery, language: string) => ['events', 'map', query, language] as const,
  similar: (id: string, language: string) => ['events', 'similar', id, language] as const,
  seats: (id: string) => ['events', 'seats', id] as const,
  one: (slug: string, language: string) => ['events', 'one', slug, language] as const,
};

/** Pages of a search. The previous results stay while the next ones load. */
export function useEvents(query: EventQuery, { enabled = true } = {}) {
  const language = useLanguage();
  const start = startOf<EventPage>('/api/v1/events', query, language);
  return useInfiniteQuery({
    queryKey: eventKeys.list(query, language),
    initialData: start && { pages: [start.data], pageParams: [null] },
    initialDataUpdatedAt: start?.at,
    queryFn: ({ pageParam, signal }) => {
      // Facets are requested once: they are the same on every page.
      const { facets, ...rest } = query;
      const page = pageParam
        ? { ...rest, cursor: pageParam }
        : { ...rest, ...(facets && { facets }) };
      return dataOf(api.GET('/api/v1/events', { params: { query: page }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The number of events on each day; «from» and «to» are required. */
export function useEventDays(query: FilterQuery) {
  return useQuery({
    queryKey: eventKeys.days(query, useLanguage()),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/events/days', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Every event of a search that has coordinates. */
export function useEventMap(query: FilterQuery) {
  return useQuery({
    queryKey: eventKeys.map(query, useLanguage()),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events.geojson', {
          params: { query: { ...query, located: true } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Asks for one event, by slug or id, with its texts in this language. */
export function eventQuery(slug: string, language: string) {
  return {
    queryKey: eventKeys.one(slug, language),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}', {
          params: { path: { id: slug } },
          headers: { 'Accept-Language': language },
          signal,
        }),
      ),
  };
}

/** One event, its texts in the requested language, else in that of the interface. */
export function useEvent(slug: string, asked: string | null) {
  const interfaceLanguage = useLanguage();
  const language = asked ?? interfaceLanguage;
  const start = startOf<EventResponse>(`/api/v1/events/${encodeURIComponent(slug)}`, {}, language);
  return useQuery({
    ...eventQuery(slug, language),
    initialData: start?.data,
    initialDataUpdatedAt: start?.at,
    placeholderData: (previous) => (previous?.slug === slug ? previous : undefined),
  });
}

/** Up to three coming events like this one. */
export function useSimilarEvents(id: string) {
  return useQuery({
    queryKey: eventKeys.similar(id, useLanguage()),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/similar', { params: { path: { id } }, signal })),
  });
}

/** The free seats of an event, read anew each time a page shows them. */
export function useSeats(id: string | undefined) {
  return useQuery({
    queryKey: eventKeys.seats(id ?? ''),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/seats', { params: { path: { id: id ?? '' } }, signal })),
    enabled: Boolean(id),
    refetchOnMount: 'always',
  });
}
