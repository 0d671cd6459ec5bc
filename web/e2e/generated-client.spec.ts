import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createClient } from '@hey-api/openapi-ts';
import { expect, test } from './test';
import { lyonWorkshop, organisation, unique } from './given';
import { PASSWORD, people } from './people';

const origin = process.env.SOGA_URL ?? 'http://localhost:8080';
const realm = `${process.env.KEYCLOAK_URL ?? 'http://localhost:8180'}/realms/soga`;
const folder = 'test-results/generated-client';

/** What an integrator writes against the client; the compiler and the running system both read it. */
const program = `
import { createClient } from './client/client/index.js';
import {
  createEvent, readEvent, replaceEvent, searchEvents, submitEvent, type EventRequest,
} from './client/index.js';

const [, , origin, realm, username, password, draft] = process.argv as string[];
const signIn = await fetch(\`\${realm}/protocol/openid-connect/token\`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'password', client_id: 'dev-cli', scope: 'openid profile email', username: username!, password: password!,
  }),
});
const { access_token: token } = (await signIn.json()) as { access_token: string };

// nothing says where the token goes: the contract does
const client = createClient({ baseUrl: origin!, auth: () => token });
const request = JSON.parse(draft!) as EventRequest;
const created = await createEvent({ client, body: request, headers: { 'Idempotency-Key': crypto.randomUUID() } });
if (!created.data) throw new Error(JSON.stringify(created.error));
const { id } = created.data;

// @ts-expect-error a change without the version it was made from does not compile
void (() => replaceEvent({ client, path: { id }, body: request }));
const changed = await replaceEvent({
  client,
  path: { id },
  body: { ...request, summary: { fr: 'Changé par le client engendré.' } },
  headers: { 'If-Match': created.response!.headers.get('ETag')! },
});
if (!changed.data) throw new Error(JSON.stringify(changed.error));
const submitted = await submitEvent({ client, path: { id }, body: {} });
const open = submitted.data?.actions.filter(({ allowed }) => allowed).map(({ name }) => name);

const stranger = await createEvent({ client: createClient({ baseUrl: origin! }), body: request });
const calendar = await searchEvents({ client: createClient({ baseUrl: origin! }), query: { size: 1 } });
const read = await readEvent({ client, path: { id } });
console.log(JSON.stringify({
  status: submitted.data?.status, summary: submitted.data?.summary, open,
  stranger: stranger.error?.type, found: calendar.data?.items.length, again: read.data?.status,
}));
`;

test('a TypeScript client that is generated from the contract signs in, writes and submits', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const served = await fetch(`${origin}/api/v1/openapi`, {
    headers: { Accept: 'application/json' },
  });
  const contract = (await served.json()) as Record<string, unknown>;
  await createClient({
    input: contract,
    output: { path: `${folder}/client`, importFileExtension: '.js' },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent', file: false },
  });
  writeFileSync(`${folder}/program.ts`, program);
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  const compiler = ['--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', '--types', 'node'];
  const run = (file: string, ...args: string[]) =>
    execFileSync(file, args, { encoding: 'utf8', timeout: 300_000 });
  run(
    'npx',
    'tsc',
    ...compiler,
    ...['--target', 'ES2022', '--module', 'NodeNext', '--lib', 'ES2023,DOM,DOM.Iterable'],
    `${folder}/program.ts`,
  );

  const by = await organisation();
  const draft = JSON.stringify(lyonWorkshop(by.id, unique('Atelier engendré')));
  const { username } = people.partner;
  const told = run('node', `${folder}/program.js`, origin, realm, username, PASSWORD, draft);
  const seen: unknown = JSON.parse(told);
  expect(seen).toMatchObject({
    status: 'submitted',
    summary: { fr: 'Changé par le client engendré.' },
    stranger: '/problems/unauthenticated',
    found: 1,
    again: 'submitted',
  });
  expect(seen).toHaveProperty('open', expect.arrayContaining(['edit', 'withdraw']));
});
