import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './test';
import { curlOf, mirrorExample, readings, tokenExample } from '../src/app/developers/examples';

const origin = process.env.SOGA_URL ?? 'http://localhost:8080';
const issuer = `${process.env.KEYCLOAK_URL ?? 'http://localhost:8180'}/realms/soga`;
const setting = { origin, issuer };
const run = (file: string, ...args: string[]) =>
  execFileSync(file, args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 64_000_000 });

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

test('the commands of docs/integrators.md lead from the token to the published event', () => {
  const [, part = ''] = readFileSync('../docs/integrators.md', 'utf8').split(
    /<!-- (?:a test runs what follows|end) -->/,
  );
  const commands = [...part.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  expect(commands).toHaveLength(6);
  const told = execFileSync('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, SOGA_URL: origin, KEYCLOAK_URL: issuer.replace('/realms/soga', '') },
  });
  expect(told.trim().split('\n')).toEqual(['submitted', 'published Cartographier ses données']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide is there in both languages, with the addresses of this system', async ({
    page,
  }) => {
    await page.goto('/developers?lang=en');
    await expect(page.getByRole('heading', { name: 'Keep an exact copy' })).toBeVisible();
    await expect(page.getByText(`curl -s '${origin}${readings[0].path}'`)).toBeVisible();
    await page.goto('/developers?lang=fr');
    await expect(page.getByRole('heading', { name: 'Tenir une copie exacte' })).toBeVisible();
  });

  test('the address of a problem explains it', async ({ page }) => {
    await page.goto('/problems/stale-version?lang=fr');
    await expect(page.getByText('Que faire :')).toBeVisible();
    await page.getByRole('link', { name: 'Tous les problèmes' }).click();
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  });
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
  // the footer of the first answer gives way to the application's
  await expect(() =>
    page.getByRole('contentinfo').scrollIntoViewIfNeeded({ timeout: 5_000 }),
  ).toPass();
  await page.goto('/developers#webhooks');
  await expect(page.getByRole('heading', { name: 'Webhooks', exact: true })).toBeInViewport();
});
