import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { operations } from '@/api/schema';
import { addDays } from '@/lib/wallTime';

/** The parameters for dates of an event, in the API's own names. */
export type DateQuery = NonNullable<operations['listOccurrences']['parameters']['query']>;

const dateKeys = {
  list: (event: string, query: DateQuery) => ['events', 'dates', event, query] as const,
  one: (event: string, date: string) => ['events', 'dates', event, 'one', date] as const,
};

const listDates = (id: string, query: DateQuery, signal: AbortSignal) =>
  dataOf(api.GET('/api/v1/events/{id}/occurrences', { params: { path: { id }, query }, signal }));

/** The dates of an event in order of time, page by page; coming ones by default. */
export function useDates(event: string, query: DateQuery, { enabled = true } = {}) {
  return useInfiniteQuery({
    queryKey: dateKeys.list(event, query),
    queryFn: ({ pageParam, signal }) =>
      listDates(event, { ...query, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How many days around its original start a moved date is searched. */
const AROUND = 45;

/** One date by its original start; null when the series has none. */
export function useDate(event: string, originalStart: string | null) {
  const day = originalStart && /^\d{4}-\d\d-\d\d/.test(originalStart) ? originalStart : null;
  return useQuery({
    queryKey: dateKeys.one(event, day ?? ''),
    queryFn: async ({ signal }) => {
      if (!day) return null;
      const around = { from: addDays(day, -AROUND), to: addDays(day, AROUND), size: 100 };
      const { items } = await listDates(event, around, signal);
      return items.find((date) => date.originalStart === originalStart) ?? null;
    },
    enabled: day !== null,
  });
}
