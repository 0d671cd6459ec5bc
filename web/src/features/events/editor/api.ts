import { useQuery } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { EventRequest } from './model';

export const editorKeys = {
  event: (id: string) => ['events', 'editor', id] as const,
  me: () => ['me'] as const,
  thread: (id: string) => ['events', 'thread', id] as const,
};

/** Who I am and for which organisations I may write. */
export function useMe() {
  return useQuery({
    queryKey: editorKeys.me(),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me', { signal })),
  });
}

export function readVersion(id: string, signal?: AbortSignal) {
  return versionOf(
    api.GET('/api/v1/events/{id}', {
      params: { path: { id } },
      cache: 'no-store',
      ...(signal && { signal }),
    }),
  );
}

/** The event as it is now, never from memory: what is edited must be the latest. */
export function useEventToEdit(id: string | null) {
  return useQuery({
    queryKey: editorKeys.event(id ?? ''),
    queryFn: ({ signal }) => readVersion(id ?? '', signal),
    enabled: id !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function createDraft(body: EventRequest, key: string) {
  return versionOf(
    api.POST('/api/v1/events', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

export function saveEvent(id: string, body: EventRequest, etag: string) {
  return versionOf(
    api.PUT('/api/v1/events/{id}', {
      body,
      params: { path: { id }, header: { 'If-Match': etag } },
    }),
  );
}

export function submitEvent(id: string, message: string) {
  return dataOf(
    api.POST('/api/v1/events/{id}/submit', {
      body: message.trim() ? { message: message.trim() } : {},
      params: { path: { id } },
    }),
  );
}

/** Towns of Europe whose name or postal code begins like this. */
export async function suggestPlaces(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/places', { params: { query: { q, limit: 8 } }, signal }),
  );
  return found.items;
}
