import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type SchemeDraft = Schemas['SchemeDraftResponse'];
export type Writing = SchemeDraft['writing'];
export type DryRun = Schemas['DryRunResponse'];

const list = ['scheme-drafts'] as const;
const one = (id: string) => ['scheme-drafts', id] as const;

export function useDrafts() {
  return useQuery({
    queryKey: list,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/scheme-drafts', { signal })),
    select: ({ items }) => items,
    staleTime: 0,
  });
}

export function useSchemeDraft(id: string) {
  return useQuery({
    queryKey: one(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/scheme-drafts/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Starts a scheme of its own, or the next version of the one with this slug. */
export function useStartDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ scheme, key }: { scheme: string | null; key: string }) =>
      dataOf(
        api.POST('/api/v1/scheme-drafts', {
          body: { scheme },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: (draft) => client.setQueryData(one(draft.id), draft),
  });
}

const changing = ({ id, version }: SchemeDraft) => ({
  path: { id },
  header: { 'If-Match': `"${version}"` },
});

export function useWriteDraft(draft: SchemeDraft) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (writing: Writing) =>
      dataOf(api.PUT('/api/v1/scheme-drafts/{id}', { params: changing(draft), body: writing })),
    onSuccess: (saved) => client.setQueryData(one(saved.id), saved),
  });
}

export function useDeleteDraft(draft: SchemeDraft) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/scheme-drafts/{id}', { params: changing(draft) })),
    onSuccess: () => client.invalidateQueries({ queryKey: list, exact: true }),
  });
}

export function useOpenDraft(draft: SchemeDraft) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/scheme-drafts/{id}/open', { params: changing(draft) })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: list, exact: true });
      await client.invalidateQueries({ queryKey: ['schemes'] });
    },
  });
}

export function useDryRun(id: string) {
  return useMutation({
    mutationFn: (claimsOf: string | null) =>
      dataOf(
        api.POST('/api/v1/scheme-drafts/{id}/dry-run', {
          params: { path: { id } },
          body: { claimsOf },
        }),
      ),
  });
}

/** Public events of every time whose name matches. */
export async function suggestEvents(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/events', { params: { query: { q, from: '2000-01-01', size: 8 } }, signal }),
  );
  return found.items;
}
