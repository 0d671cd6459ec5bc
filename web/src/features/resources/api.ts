import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { operations } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';

/** What is asked of the resources, in the API's own names. */
export type ResourceQuery = NonNullable<operations['searchResources']['parameters']['query']>;

/** Pages of a search; texts come in the language asked for, so the key ends with it. */
export function useResources(query: ResourceQuery) {
  return useInfiniteQuery({
    queryKey: ['resources', 'list', query, useLanguage()],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam ? { ...query, cursor: pageParam } : query;
      return dataOf(api.GET('/api/v1/resources', { params: { query: page }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
  });
}

/** One resource by its slug; nothing is asked without one. */
export function useResource(slug: string | null) {
  return useQuery({
    queryKey: ['resources', 'one', slug, useLanguage()],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/resources/{slug}', { params: { path: { slug: slug ?? '' } }, signal }),
      ),
    enabled: slug !== null,
  });
}
