// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import { api, newIdempotencyKey, versionOf } from './client';
import { fieldOf, isProblem, ProblemError } from './problem';
import { newQueryClient } from './queryClient';
import { setSession } from './session';

const visitor = {
  accessToken: () => Promise.resolve(null),
  refused: () => undefined,
  signInAgain: () => Promise.resolve(),
};
const address = `${window.location.origin}/thing`;
// The contract's paths are typed; this test is about the edges whatever the path.
const get = api.GET as unknown as (path: string) => Promise<{ data?: unknown; response: Response }>;
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('It succeeded')),
    (error: unknown) => error as ProblemError,
  );

afterEach(() => setSession(visitor));

describe('an answer that is not a success', () => {
  it('is thrown as the problem the API describes', async () => {
    server.use(
      http.get(address, () =>
        HttpResponse.json(
          {
            type: '/problems/invalid-request',
            title: 'Demande incomplète',
            status: 400,
            detail: 'Il manque un titre.',
            violations: [{ pointer: '/title/fr', message: 'Donnez un titre.' }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const refusal = await refusalOf(get('/thing'));
    expect(isProblem(refusal, 'invalid-request')).toBe(true);
    expect(refusal).toMatchObject({ status: 400, detail: 'Il manque un titre.' });
    expect(refusal.violations.map(({ pointer }) => fieldOf(pointer))).toEqual(['title.fr']);
  });

  it('is a problem too when something before the API answers', async () => {
    for (const [status, type] of [
      [502, 'unavailable'],
      [503, 'unavailable'],
      [404, 'not-found'],
      [500, 'internal'],
    ] as const) {
      server.use(http.get(address, () => HttpResponse.html('<h1>Proxy</h1>', { status })));
      expect(await refusalOf(get('/thing'))).toMatchObject({ status, type });
    }
  });

  it('tells when to come back', async () => {
    server.use(
      http.get(address, () =>
        HttpResponse.json(
          { type: '/problems/too-many-requests', title: 'Trop de demandes' },
          { status: 429, headers: { 'Retry-After': '30' } },
        ),
      ),
    );
    expect(await refusalOf(get('/thing'))).toMatchObject({ retryAfterSeconds: 30 });
  });

  it('is the network when nobody answers', async () => {
    server.use(http.get(address, () => HttpResponse.error()));
    expect(await refusalOf(get('/thing'))).toMatchObject({ status: 0, type: 'network' });
  });
});

describe('a request', () => {
  it('says the language and who asks, and gives the version of what it read', async () => {
    setSession({ ...visitor, accessToken: () => Promise.resolve('token') });
    server.use(
      http.get(address, ({ request }) =>
        HttpResponse.json(
          {
            language: request.headers.get('Accept-Language'),
            authorization: request.headers.get('Authorization'),
          },
          { headers: { ETag: '"3-abc"' } },
        ),
      ),
    );
    expect(await versionOf(get('/thing'))).toEqual({
      data: { language: 'fr', authorization: 'Bearer token' },
      etag: '"3-abc"',
    });
  });

  it('ends the session when its token is refused', async () => {
    const refused = vi.fn();
    setSession({ ...visitor, accessToken: () => Promise.resolve('old'), refused });
    server.use(http.get(address, () => HttpResponse.json({}, { status: 401 })));
    await refusalOf(get('/thing'));
    expect(refused).toHaveBeenCalledOnce();
  });

  it('keeps the session when one step needs a fresher sign-in', async () => {
    const refused = vi.fn();
    setSession({ ...visitor, accessToken: () => Promise.resolve('old'), refused });
    const problem = { type: '/problems/insufficient-user-authentication', title: 'x' };
    server.use(
      http.get(address, () =>
        HttpResponse.json(problem, {
          status: 401,
          headers: { 'Content-Type': 'application/problem+json' },
        }),
      ),
    );
    expect(await refusalOf(get('/thing'))).toMatchObject({
      type: 'insufficient-user-authentication',
    });
    expect(refused).not.toHaveBeenCalled();
  });

  it('has a key of its own to be recognised by when it is sent twice', () => {
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
  });
});

describe('trying again', () => {
  const retry = newQueryClient().getDefaultOptions().queries?.retry as (
    failures: number,
    error: Error,
  ) => boolean;
  const problem = (status: number) => new ProblemError({ status, type: 'x', title: 'x' });

  it('is left for what may pass', () => {
    expect(retry(0, problem(503))).toBe(true);
    expect(retry(0, ProblemError.network())).toBe(true);
    expect(retry(2, problem(503))).toBe(false);
  });

  it.each([400, 403, 404, 409, 412, 429])('is not for a %i', (status) => {
    expect(retry(0, problem(status))).toBe(false);
  });
});
