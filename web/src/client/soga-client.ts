import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from '../api/schema';

export type { components, operations, paths } from '../api/schema';

export type EventSummary = components['schemas']['EventSummary'];
export type Change = components['schemas']['ChangeResponse'];
export type EventFilter = NonNullable<operations['searchEvents']['parameters']['query']>;

export type SogaOptions = Omit<ClientOptions, 'baseUrl'> & {
  /** Origin of the calendar: "https://agenda.example". */
  baseUrl: string;
  /** Language of texts and messages: "fr", "en"; without one the calendar chooses. */
  language?: string;
  /** Returns the access token of a service account; called before each request. */
  token?: () => string | Promise<string>;
};

/** A request that the calendar refused, with its problem (RFC 9457). */
export class SogaProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`The calendar answered ${status}`);
    this.name = 'SogaProblem';
  }
}

/** Every path of openapi.yaml, typed: `client.GET('/api/v1/events/{id}', { params: { path: { id } } })`. */
export function sogaClient({ language, token, ...options }: SogaOptions): Client<paths> {
  const client = createClient<paths>(options);
  client.use({
    async onRequest({ request }) {
      if (language && !request.headers.has('Accept-Language'))
        request.headers.set('Accept-Language', language);
      if (token) request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
}

/** Every event of a search, page after page, by cursor. Throws a SogaProblem when refused. */
export async function* allEvents(
  client: Client<paths>,
  filter: EventFilter = {},
): AsyncGenerator<EventSummary> {
  let cursor: string | null | undefined;
  do {
    const query = { size: 100, ...filter, ...(cursor && { cursor }) };
    const page = dataOf(await client.GET('/api/v1/events', { params: { query } }));
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}

/**
 * Every change after a number, in order, to the end of the log. Store the id of the last one you
 * have processed and continue from there. A 400 means that the log starts again: continue from 0.
 */
export async function* allChanges(client: Client<paths>, after = 0): AsyncGenerator<Change> {
  for (let more = true; more;) {
    const slice = dataOf(await client.GET('/api/v1/changes', { params: { query: { after } } }));
    yield* slice.items;
    more = slice.more;
    after = slice.next;
  }
}

function dataOf<Data>(answer: { data?: Data; error?: unknown; response: Response }): Data {
  if (answer.data === undefined) throw new SogaProblem(answer.response.status, answer.error);
  return answer.data;
}
