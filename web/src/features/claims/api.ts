import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Scheme = Schemas['SchemeResponse'];
export type PreCheck = Schemas['PreCheckResponse'];
export type PreCheckRequest = Schemas['PreCheckRequest'];
export type Rule = Schemas['RuleOutcome'];
export type LocatedPoint = Schemas['LocatedPoint'];

/** All schemes; those that cover this event when one is given. */
export function useSchemes(event?: string) {
  return useQuery({
    queryKey: ['schemes', { event: event ?? null }],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/schemes', { params: { query: event ? { event } : {} }, signal })),
    select: ({ items }) => items,
  });
}

export function useScheme(slug: string) {
  return useQuery(
    queryOptions({
      queryKey: ['schemes', slug],
      queryFn: ({ signal }) =>
        dataOf(api.GET('/api/v1/schemes/{slug}', { params: { path: { slug } }, signal })),
    }),
  );
}

/** Asks the rules; nothing is stored, so that it is a read. Null asks nothing yet. */
export function usePreCheck(slug: string, request: PreCheckRequest | null) {
  return useQuery({
    queryKey: ['schemes', slug, 'pre-check', request],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/api/v1/schemes/{slug}/pre-check', {
          params: { path: { slug } },
          body: request as PreCheckRequest,
          signal,
        }),
      ),
    enabled: request !== null,
    retry: false,
  });
}

/** Towns of Europe whose name or postal code starts with the text. */
export async function suggestTowns(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/places', { params: { query: { q, limit: 8 } }, signal }),
  );
  return found.items;
}

/** Organisations of the directory whose name matches. */
export async function suggestOrganisations(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 8 } }, signal }),
  );
  return found.items.map(({ id, name }) => ({ value: id, label: name }));
}
