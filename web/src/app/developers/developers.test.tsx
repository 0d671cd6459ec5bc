// What runs under Node is run by it: the examples must need no more than they say.
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { DevelopersPage } from './DevelopersPage';
import { createExample, readings, signatureExample, webhookExample } from './examples';

describe('the page for integrators', () => {
  const open = () => renderPage(<DevelopersPage />, { texts: ['developers'] });

  it('shows a command for each reading, and asks it here', async () => {
    server.use(
      http.get('*/api/v1/changes', ({ request }) =>
        HttpResponse.json({ items: [], next: 0, more: false, asked: new URL(request.url).search }),
      ),
    );
    const { user } = await open();
    const log = within(screen.getByRole('region', { name: 'Lire le journal des changements' }));
    expect(log.getByRole('group', { name: /^Commande/ })).toHaveTextContent(
      `curl -s '${window.location.origin}/api/v1/changes?after=0&size=3'`,
    );
    await user.click(log.getByRole('button', { name: /^Essayer ici/ }));
    const answer = await log.findByRole('group', { name: /^Réponse/ });
    expect(answer).toHaveTextContent('HTTP 200');
    expect(answer).toHaveTextContent('"asked": "?after=0&size=3"');
  });

  it('says so when the API does not answer', async () => {
    server.use(http.get('*/api/v1/events', () => HttpResponse.error()));
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Essayer ici\s: Chercher/ }));
    expect(await screen.findByText(/L’interface ne répond pas/)).toBeVisible();
  });

  it('names every format with its address', async () => {
    await open();
    const table = within(screen.getByRole('table'));
    for (const suffix of ['', '.ics', '.atom', '.csv', '.geojson', '.jsonld'])
      expect(table.getByRole('link', { name: `/api/v1/events${suffix}` })).toBeVisible();
  });
});

describe('the demonstration', () => {
  it('has the service account act for the organisation that is named', async () => {
    const listed = JSON.parse(
      readFileSync('../api/src/main/resources/db/demo/example-organisations.json', 'utf8'),
    ) as { organisations: { name: string; representatives?: { person: string }[] }[] };
    const represented = listed.organisations.filter(({ representatives }) =>
      representatives?.some(({ person }) => person === 'integration-demo'),
    );
    expect(represented).toHaveLength(1);
    await renderPage(<DevelopersPage />, { texts: ['developers'] });
    expect(screen.getByText(/integration-demo \(secret/)).toHaveTextContent(
      represented[0]?.name.replace(' (exemple)', '') ?? '?',
    );
    expect(screen.getByRole('link', { name: /^Données ouvertes/ })).toHaveAttribute(
      'href',
      '/api/v1/open-data',
    );
  });
});

describe('the examples', () => {
  it('read what is public, by GET', () => {
    for (const { path } of readings) expect(path).toMatch(/^\/api\/v1\/(?:events|changes)/);
  });

  it('send well-formed bodies', () => {
    const setting = { origin: 'https://agenda.example', issuer: 'https://id.example' };
    for (const code of [createExample(setting), webhookExample()]) {
      const body = /-d '({[\s\S]*?})'(?: \||$)/m
        .exec(code)?.[1]
        ?.replaceAll(`'"$ORGANISATION"'`, 'o1');
      expect(JSON.parse(body ?? '')).toHaveProperty('organisationId', 'o1');
    }
  });

  it('take a message that is signed as the reference of Standard Webhooks has it', () => {
    // the same vector as in SigningSecretTest, which holds that our messages are signed so
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const asked = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', headers, '{"test": 2432232314}'];
    const code = `${signatureExample()}
Date.now = () => 1614265330_000;
console.log(isOurs(${asked.map((value) => JSON.stringify(value)).join()}))`;
    const run = execFileSync('node', ['--input-type=module', '--eval', code], { encoding: 'utf8' });
    expect(run.trim()).toBe('true');
  });

  it('tell our messages from others, as Standard Webhooks says', () => {
    const key = Buffer.from('a key of at least twenty-four bytes');
    const secret = `whsec_${key.toString('base64')}`;
    const body = '{"type":"event.published"}';
    const now = Math.floor(Date.now() / 1000);
    const sign = (at: number, text: string) =>
      `v1,${createHmac('sha256', key).update(`msg_1.${at}.${text}`).digest('base64')}`;
    const check = (at: number, signatures: string) => {
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(at),
        'webhook-signature': signatures,
      };
      const asked = [secret, headers, body].map((value) => JSON.stringify(value)).join();
      const code = `${signatureExample()}\nDate.now = () => ${now * 1000};\nconsole.log(isOurs(${asked}))`;
      const run = execFileSync('node', ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
      });
      return run.trim();
    };
    expect(check(now, sign(now, body))).toBe('true');
    expect(check(now, `v1,b2xk ${sign(now, body)}`)).toBe('true');
    expect(check(now, sign(now, `${body} `))).toBe('false');
    expect(check(now - 3600, sign(now - 3600, body))).toBe('false');
  });
});
