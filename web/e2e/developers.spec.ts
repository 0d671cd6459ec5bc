import { execFileSync } from 'node:child_process';
import { expect, test } from './test';
import { curlOf, mirrorExample, readings, tokenExample } from '../src/app/developers/examples';

const origin = process.env.SOGA_URL ?? 'http://localhost:8080';
const issuer = `${process.env.KEYCLOAK_URL ?? 'http://localhost:8180'}/realms/soga`;
const setting = { origin, issuer };
const run = (file: string, ...args: string[]) =>
  execFileSync(file, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64_000_000 });

const begins = { search: '{', facets: '{', feed: 'BEGIN:VCALENDAR', log: '{' };

for (const reading of readings)
  test(`the command «${reading.id}» answers as it stands on the page`, () => {
    expect(run('bash', '-c', `${curlOf(reading, setting)} --fail`).trimStart()).toMatch(
      new RegExp(`^${begins[reading.id]}`),
    );
  });

test('the program that keeps a copy reads to the end of the log', () => {
  const told = run('node', '--input-type=module', '--eval', mirrorExample(setting));
  expect(told).toMatch(/^[1-9]\d* entries, up to change [1-9]\d*$/m);
});

test('the service account of the demonstration gets its token', () => {
  expect(run('bash', '-c', `${tokenExample(setting)}; echo "$TOKEN"`)).toMatch(/^ey[\w-]+\./);
});

test('a reading is asked on the page itself', async ({ page }) => {
  await page.goto('/developers?lang=en');
  const search = page.getByRole('region', { name: 'Search workshops in French' });
  await search.getByRole('button', { name: /^Try it here/ }).click();
  await expect(search.getByRole('group', { name: /^Answer/ })).toContainText('HTTP 200');
});

test('what the page leads to is there: contract, client, changelog', async ({ request }) => {
  const contract = await (await request.get('/api/v1/openapi')).text();
  expect(contract).toMatch(/^---\nopenapi: 3\.1|^openapi: 3\.1/);
  const client = await request.get('/client/soga-client.tgz');
  expect(client.headers()['content-type']).toBe('application/gzip');
  expect((await client.body()).subarray(0, 2).toString('hex')).toBe('1f8b');
  expect(await (await request.get('/changelog.txt')).text()).toContain('# Changelog');
});

test('a link to a part of the page leads there, wherever one stood on the page before', async ({
  page,
}) => {
  await page.goto('/organisations');
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await page.goto('/developers#webhooks');
  await expect(page.getByRole('heading', { name: 'Webhooks', exact: true })).toBeInViewport();
});
