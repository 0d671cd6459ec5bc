import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Bilan = Schemas['BilanResponse'];
export type BilanDraft = Schemas['BilanDraft'];
export type BilanRequest = Schemas['BilanRequest'];
export type ComputedFigure = Schemas['ComputedFigure'];
export type Declaration = Schemas['FigureDeclaration'];

const draftKey = (id: string) => ['editions', 'bilan-draft', id];

export function useBilan(slug: string) {
  return useQuery({
    queryKey: ['editions', 'bilan', slug],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/editions/{slug}/bilan', { params: { path: { slug } }, signal })),
  });
}

/** The report as leads write it, with its version. */
export function useBilanDraft(id: string) {
  return useQuery({
    queryKey: draftKey(id),
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/editions/{id}/bilan-draft', { params: { path: { id } }, signal })),
  });
}

export function useWriteBilan(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: BilanRequest }) =>
      dataOf(
        api.PUT('/api/v1/editions/{id}/bilan-draft', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: draftKey(id) }),
  });
}

/** Freezes the figures of the version that was read, and publishes the report. */
export function usePublishBilan(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (etag: string) =>
      dataOf(
        api.POST('/api/v1/editions/{id}/publish-bilan', {
          params: { path: { id }, header: { 'If-Match': etag } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['editions'] }),
  });
}

/** What the figures are computed from, without names. */
export function readBasis(id: string) {
  return dataOf(api.GET('/api/v1/editions/{id}/bilan-basis', { params: { path: { id } } }));
}
