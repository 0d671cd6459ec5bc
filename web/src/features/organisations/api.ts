import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { operations } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';

/** The parameters of the directory, in the API's own names. */
export type DirectoryQuery = NonNullable<operations['searchOrganisations']['parameters']['query']>;

/** The same without what only concerns a list. */
export type DirectoryMapQuery = NonNullable<operations['mapOrganisations']['parameters']['query']>;
type ClusterQuery = operations['clusterOrganisations']['parameters']['query'];

/** Descriptions depend on the language, so each key ends with it. */
export const organisationKeys = {
  all: ['organisations'] as const,
  list: (query: DirectoryQuery, language: string) =>
    ['organisations', 'list', query, language] as const,
  map: (query: ClusterQuery) => ['organisations', 'map', query] as const,
  atlas: ['organisations', 'atlas'] as const,
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

/** The placed organisations of a search counted by area, as closely as the zoom of a map needs it. */
export function useOrganisationClusters(query: ClusterQuery | null) {
  return useQuery({
    queryKey: organisationKeys.map(query ?? { zoom: 0 }),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/organisation-clusters', {
          params: { query: query ?? { zoom: 0 } },
          signal,
        }),
      ),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });
}

/** The words of the atlas with their labels; they hardly ever change. */
export function useAtlas() {
  return useQuery({
    queryKey: organisationKeys.atlas,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/organisations/atlas', { signal })),
    staleTime: Infinity,
  });
}
