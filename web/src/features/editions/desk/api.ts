import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, dataOf, newIdempotencyKey, versionOf } from '@/api/client';
import type { components } from '@/api/schema';
import type { Output } from '../api';

type Schemas = components['schemas'];
export type Draft = Schemas['ProgrammeDraft'];
export type SlotDraft = Schemas['SlotDraft'];
export type SlotContent = Schemas['SlotRequest'];
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

type Read = { data: Draft; etag: string };
type Save = { slot: SlotDraft | null; content: SlotContent };

/**
 * Adds a slot, or writes one anew in the version that was read. The board shows the change at once, and saves follow one
 * another, so that several presses of an arrow key move on from each other; a change by another lead in between is
 * refused all the same.
 */
export function useSaveSlot(id: string) {
  const queries = useQueryClient();
  // The versions that one's own saves have led to: from the one that was read to the one that is now.
  const own = useRef(new Map<string, { read: number; now: number }>());
  const versionToSend = ({ id: slot, version }: SlotDraft) => {
    const mine = own.current.get(slot);
    return mine && version >= mine.read && version < mine.now ? mine.now : version;
  };
  return useMutation({
    scope: { id: `slots ${id}` },
    mutationFn: async ({ slot, content }: Save) => {
      if (!slot)
        return dataOf(
          api.POST('/api/v1/editions/{id}/slots', {
            params: { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
            body: content,
          }),
        );
      const version = versionToSend(slot);
      const saved = await dataOf(
        api.PUT('/api/v1/programme-slots/{id}', {
          params: { path: { id: slot.id }, header: { 'If-Match': `"${version}"` } },
          body: content,
        }),
      );
      const before = own.current.get(slot.id);
      const read = before?.now === version ? before.read : version;
      own.current.set(slot.id, { read, now: saved.version });
      return saved;
    },
    onMutate: ({ slot, content }) => {
      queries.setQueryData<Read>(draftKey(id), (read) =>
        slot && read
          ? {
              ...read,
              data: {
                ...read.data,
                slots: read.data.slots.map((one) =>
                  one.id === slot.id ? { ...one, content } : one,
                ),
              },
            }
          : read,
      );
    },
    // Also after a refusal: somebody else's change is what one wants to see then.
    onSettled: () => {
      // The last of several saves reads again; an answer in between would undo what the board shows.
      if (queries.isMutating() <= 1) void queries.invalidateQueries({ queryKey: draftKey(id) });
    },
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

/** Writes the outputs of a session anew in the version that was read. */
export function useChangeOutputs(event: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, items }: { version: number; items: Output[] }) =>
      dataOf(
        api.PUT('/api/v1/session-outputs/{id}', {
          params: { path: { id: event }, header: { 'If-Match': `"${version}"` } },
          body: { items },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editions'] }),
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

/** Writes the edition anew in the version that was read. */
export function useChangeEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, request }: { version: number; request: EditionRequest }) =>
      dataOf(
        api.PUT('/api/v1/editions/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
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
