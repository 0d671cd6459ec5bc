import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { operations } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';

/** The parameters of the directory, in the API's own names. */
export type DirectoryQuery = NonNullable<operations['searchOrganisations']['parameters']['query']>;

/** Descriptions depend on the language, so each key ends with it. */
export const organisationKeys = {
  all: ['organisations'] as const,
  list: (query: DirectoryQuery, language: string) =>
    ['organisations', 'list', query, language] as const,
  one: (slug: string, language: string) => ['organisations', 'one', slug, language] as const,
};

/** Pages of the directory. */
export function useOrganisations(query: DirectoryQuery) {
  return useInfiniteQuery({
    queryKey: organisationKeys.list(query, useLanguage()),
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam ? { ...query, cursor: pageParam } : query;
      return dataOf(api.GET('/api/v1/organisations', { params: { query: page }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
  });
}

export function useOrganisation(slug: string) {
  return useQuery({
    queryKey: organisationKeys.one(slug, useLanguage()),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/organisations/{id}', { params: { path: { id: slug } }, signal })),
  });
}
