import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError } from './problem';
import type { paths } from './schema';
import { accessToken, sessionRefused } from './session';

const edges: Middleware = {
  async onRequest({ request }) {
    if (!request.headers.has('Accept-Language'))
      request.headers.set('Accept-Language', document.documentElement.lang || 'fr');
    const token = await accessToken();
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    const problem = await ProblemError.from(response);
    // a step that needs a fresh sign-in leaves the session as it is
    const ended = response.status === 401 && problem.type !== 'insufficient-user-authentication';
    if (ended && request.headers.has('Authorization')) sessionRefused();
    throw problem;
  },
  onError({ error }) {
    return error instanceof DOMException ? error : ProblemError.network();
  },
};

/** The API, typed by its contract. Every answer that is not a success is thrown as a ProblemError. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(edges);

type Answer<Data> = { data?: Data; response: Response };

/** The body of an answer: `dataOf(api.GET(…))`. */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await answer).data as Data;
}

/** The body and the ETag to send back as If-Match: `versionOf(api.GET(…))`. */
export async function versionOf<Data>(
  answer: Promise<Answer<Data>>,
): Promise<{ data: Data; etag: string }> {
  const { data, response } = await answer;
  return { data: data as Data, etag: response.headers.get('ETag') ?? '' };
}

/**
 * A key for a POST that creates. Take one when the form opens and keep it until an answer has come, so
 * that a second press or a lost answer does not create twice.
 */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
