import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { server } from '@/testing/server';
import { allChanges, allEvents, sogaClient, SogaProblem } from './soga-client';

const baseUrl = 'https://agenda.example';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the client for integrators', () => {
  it('reads every page of a search, with language and token', async () => {
    const asked: Request[] = [];
    server.use(
      http.get(`${baseUrl}/api/v1/events`, ({ request }) => {
        asked.push(request);
        const second = new URL(request.url).searchParams.get('cursor') === 'c2';
        return HttpResponse.json(
          second ? aPage([aSummary({ id: 'e2' })]) : aPage([aSummary()], { next: 'c2' }),
        );
      }),
    );
    const client = sogaClient({ baseUrl, language: 'en', token: () => Promise.resolve('t0k3n') });
    const found = await all(allEvents(client, { theme: ['data', 'care'] as never, size: 1 }));
    expect(found.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(new URL(asked[1]?.url ?? '').search).toBe('?size=1&theme=data&theme=care&cursor=c2');
    expect(asked[0]?.headers.get('Accept-Language')).toBe('en');
    expect(asked[0]?.headers.get('Authorization')).toBe('Bearer t0k3n');
  });

  it('follows the log of changes to its end', async () => {
    const change = (id: number) => ({ id, type: 'event.changed', subject: `/e/${id}`, version: 1 });
    server.use(
      http.get(`${baseUrl}/api/v1/changes`, ({ request }) => {
        const after = Number(new URL(request.url).searchParams.get('after'));
        return HttpResponse.json({ items: [change(after + 1)], next: after + 1, more: after < 8 });
      }),
    );
    const changes = await all(allChanges(sogaClient({ baseUrl }), 6));
    expect(changes.map(({ id }) => id)).toEqual([7, 8, 9]);
  });

  it('hands on what the API refuses', async () => {
    const problem = { type: '/problems/invalid-request', status: 400, detail: 'No such kind.' };
    server.use(
      http.get(`${baseUrl}/api/v1/events`, () => HttpResponse.json(problem, { status: 400 })),
    );
    const refused = await all(allEvents(sogaClient({ baseUrl }))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SogaProblem);
    expect(refused).toMatchObject({ status: 400, problem });
  });
});
