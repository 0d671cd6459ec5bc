import { useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { Twin } from '../model';
import type { EventForm, EventRequest, EventResponse, Named } from './model';

export const editorKeys = {
  event: (id: string) => ['events', 'editor', id] as const,
  me: () => ['me'] as const,
  thread: (id: string) => ['events', 'thread', id] as const,
};

/** The signed-in person and the organisations he or she may write for. */
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

/** The event freshly loaded, never from the cache, because the latest version must be edited. */
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

const TWINS_PATIENCE = 5000;

/** Possible duplicates; none when the request fails, because the question is only a help. */
export async function findTwins(id: string): Promise<Twin[]> {
  try {
    const found = await dataOf(
      api.GET('/api/v1/events/{id}/twins', {
        params: { path: { id } },
        signal: AbortSignal.timeout(TWINS_PATIENCE),
      }),
    );
    return found.twins;
  } catch {
    return [];
  }
}

export function withdrawEvent(id: string) {
  return dataOf(api.POST('/api/v1/events/{id}/withdraw', { params: { path: { id } } }));
}

/** Towns of Europe whose name or postal code starts with the text. */
export async function suggestPlaces(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/places', { params: { query: { q, limit: 8 } }, signal }),
  );
  return found.items;
}

/**
 * The description as the API renders it, for the shown language; null while it has unsaved changes
 * or belongs to a revision, which the API does not render.
 */
export function useRenderedDescription(
  saved: EventResponse | null,
  form: EventForm,
  language: string,
): { language: string; html: string } | null {
  const text = form.description[language];
  const current = saved !== null && !saved.revision && saved.description[language] === text;
  const { data } = useQuery({
    queryKey: [...editorKeys.event(saved?.id ?? ''), 'rendered', language, saved?.version],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}', {
          params: { path: { id: saved?.id ?? '' } },
          headers: { 'Accept-Language': language },
          signal,
        }),
      ),
    enabled: current && Boolean(text?.trim()),
    gcTime: 60_000,
  });
  const html = data?.display.descriptionHtml;
  return current && html && data.display.language === language ? { language, html } : null;
}

/** The last message of a moderator, or null. */
export function useLastQuestion(id: string) {
  return useQuery({
    queryKey: editorKeys.thread(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/thread', { params: { path: { id } }, signal })),
    select: ({ items }) => items.findLast(({ author }) => author.side === 'moderation') ?? null,
  });
}

/**
 * The items with their names, because a pending change refers to things by id. Something that
 * cannot be read (a draft that became invisible) keeps its id.
 */
export function useNames(items: readonly Named[], kind: 'event' | 'organisation'): Named[] {
  const found = useQueries({
    queries: items.map(({ id, name }) => ({
      queryKey: ['names', kind, id],
      queryFn: ({ signal }: { signal: AbortSignal }) => nameOf(kind, id, signal),
      enabled: name === id,
      staleTime: Infinity,
      retry: false,
    })),
  });
  return items.map((item, index) => ({ ...item, name: found[index]?.data ?? item.name }));
}

async function nameOf(kind: 'event' | 'organisation', id: string, signal: AbortSignal) {
  const params = { path: { id } };
  if (kind === 'event')
    return (await dataOf(api.GET('/api/v1/events/{id}', { params, signal }))).display.title;
  return (await dataOf(api.GET('/api/v1/organisations/{id}', { params, signal }))).name;
}

/** Organisations of the directory whose name matches. */
export async function suggestOrganisations(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 8 } }, signal }),
  );
  return found.items.map(({ id, name }) => ({ value: id, label: name }));
}

/** My own events whose title matches. */
export async function suggestMyEvents(q: string, signal: AbortSignal) {
  const found = await dataOf(api.GET('/api/v1/me/events', { params: { query: { q } }, signal }));
  return found.items.map(({ event }) => ({ value: event.id, label: event.display.title }));
}
