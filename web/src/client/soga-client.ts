import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from '../api/schema';

export type { components, operations, paths } from '../api/schema';

export type EventSummary = components['schemas']['EventSummary'];
export type Change = components['schemas']['ChangeResponse'];
export type EventFilter = NonNullable<operations['searchEvents']['parameters']['query']>;

export type SogaOptions = Omit<ClientOptions, 'baseUrl'> & {
  /** Where the calendar is: "https://agenda.example". */
  baseUrl: string;
  /** Language of texts and messages: "fr", "en"; the calendar's choice without one. */
  language?: string;
  /** Gives the access token of a service account; asked before each request. */
  token?: () => string | Promise<string>;
};

/** A request that the calendar refused, with the problem (RFC 9457) it answered. */
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
 * What changed after a number, in order, to the end of the log. Keep the id of the last one you have
 * worked through, and ask again from there; a 400 says that the log begins anew: start from 0.
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
