import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, newIdempotencyKey, versionOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Draft = Schemas['ProgrammeDraft'];
export type SlotDraft = Schemas['SlotDraft'];
export type SlotContent = Schemas['SlotRequest'];
export type Warning = Schemas['ProgrammeWarning'];
export type Change = Schemas['ProgrammeChange'];
export type Speaker = Schemas['SpeakerResponse'];
export type EditionRequest = Schemas['EditionRequest'];

const draftKey = (id: string) => ['editions', 'draft', id];

/** The draft with the tag that a release sends back: exactly what was read is released. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: draftKey(id),
    enabled: id !== '',
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/editions/{id}/draft', { params: { path: { id } }, signal })),
  });
}

export function useSpeakers(id: string) {
  return useQuery({
    queryKey: ['editions', 'speakers', id],
    enabled: id !== '',
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/editions/{id}/speakers', { params: { path: { id } }, signal })),
  });
}

type Save = { slot: SlotDraft | null; content: SlotContent };

/** Adds a slot, or writes one anew in the version that was read. */
export function useSaveSlot(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ slot, content }: Save) =>
      slot
        ? dataOf(
            api.PUT('/api/v1/programme-slots/{id}', {
              params: { path: { id: slot.id }, header: { 'If-Match': `"${slot.version}"` } },
              body: content,
            }),
          )
        : dataOf(
            api.POST('/api/v1/editions/{id}/slots', {
              params: { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
              body: content,
            }),
          ),
    // Also after a refusal: somebody else's change is what one wants to see then.
    onSettled: () => queries.invalidateQueries({ queryKey: draftKey(id) }),
  });
}

export function useDeleteSlot(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (slot: SlotDraft) =>
      dataOf(
        api.DELETE('/api/v1/programme-slots/{id}', {
          params: { path: { id: slot.id }, header: { 'If-Match': `"${slot.version}"` } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: draftKey(id) }),
  });
}

export function useRelease(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, note }: { etag: string; note: string }) =>
      dataOf(
        api.POST('/api/v1/editions/{id}/release', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { note: note.trim() ? { fr: note.trim() } : {}, major: false },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['editions'] }),
  });
}

export function useAddSpeaker(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (person: { name: string; consent: boolean }) =>
      dataOf(
        api.POST('/api/v1/editions/{id}/speakers', {
          params: { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { ...person, title: {}, biography: {}, organisationId: null },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editions', 'speakers', id] }),
  });
}

export function useCreateEdition() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: EditionRequest) =>
      dataOf(
        api.POST('/api/v1/editions', {
          params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: request,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editions'] }),
  });
}

/** Publishes the edition in the version that was read. */
export function usePublishEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      dataOf(
        api.POST('/api/v1/editions/{id}/publish', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editions'] }),
  });
}
