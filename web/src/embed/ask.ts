import type { EventPage, EventResponse } from '@/features/events/model';

/** The API refuses the request; its message is for the author of the query. */
export class Refused extends Error {}

/** There is no public event at this address. */
export class Gone extends Error {}

export type Asking = { host: string; language: string; signal: AbortSignal };

/** Parameters that the component sets itself, ignoring the query. */
const OWN = ['size', 'cursor', 'facets'];

/** The filter of a query, in the names of the search. */
export function filterOf(query: string): URLSearchParams {
  const filter = new URLSearchParams(query.trim().replace(/^[?#]/, ''));
  OWN.forEach((name) => filter.delete(name));
  return filter;
}

/** Requests one page of the view: events in order, and the cursor of the next page. */
export function askEvents(
  query: string,
  { size, cursor, ...asking }: Asking & { size: number; cursor: string | null },
): Promise<EventPage> {
  const search = filterOf(query);
  search.set('size', String(size));
  if (cursor) search.set('cursor', cursor);
  return ask<EventPage>(`/api/v1/events?${search}`, asking);
}

/** Requests one event by its slug. */
export function askEvent(slug: string, asking: Asking): Promise<EventResponse> {
  return ask<EventResponse>(`/api/v1/events/${encodeURIComponent(slug)}`, asking);
}

async function ask<Answer>(path: string, { host, language, signal }: Asking): Promise<Answer> {
  // Only simple headers, so that the browser needs no preflight; sends no cookie and no referrer
  // path.
  const response = await fetch(new URL(path, host), {
    headers: { Accept: 'application/json', 'Accept-Language': language },
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    signal,
  });
  if (response.ok) return (await response.json()) as Answer;
  if (response.status === 404) throw new Gone();
  if (response.status === 400) throw new Refused(await detailOf(response));
  throw new Error(`The calendar answered ${response.status}`);
}

async function detailOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: unknown };
  return typeof problem.detail === 'string' ? problem.detail : String(response.status);
}
