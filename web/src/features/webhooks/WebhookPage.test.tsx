import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aDelivery, aDisabledWebhook, aPage, aProblem, aWebhook, camille, texts } from './fixtures';
import type { Delivery, Webhook } from './model';
import { WebhookPage } from './WebhookPage';

const API = '*/api/v1/webhooks';

describe('the page of a webhook', () => {
  const open = (search = '') =>
    renderPage(<WebhookPage />, {
      at: `/me/webhooks/w1${search}`,
      path: '/me/webhooks/:id',
      texts,
      user: camille,
    });
  /** Answers with what the webhook and its deliveries are at that moment; remembers what was asked. */
  const serve = (setting: { webhook?: Webhook; deliveries?: Delivery[] } = {}) => {
    const now = { webhook: aWebhook(), deliveries: [aDelivery()], ...setting, etag: '"1-a"' };
    const asked: URLSearchParams[] = [];
    server.use(
      http.get(`${API}/w1`, () => HttpResponse.json(now.webhook, { headers: { ETag: now.etag } })),
      http.get(`${API}/w1/deliveries`, ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json(aPage(now.deliveries));
      }),
    );
    return { now, asked };
  };

  it('says why it is off, and turns it on', async () => {
    const { now } = serve({ webhook: aDisabledWebhook() });
    server.use(
      http.post(`${API}/w1/enable`, () => {
        now.webhook = aWebhook();
        return HttpResponse.json(now.webhook);
      }),
    );
    const { user: person } = await open();
    expect(await screen.findByText(/^Suspendu le 21 novembre .* échecs répétés/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Remettre en service' }));
    expect(await screen.findByText('En service')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Suspendre' })).toBeVisible();
  });

  it('sends a test and says what came back', async () => {
    serve();
    const results = [
      aDelivery({ id: 't1', type: 'webhook.test', responseStatus: 204 }),
      aDelivery({ id: 't2', type: 'webhook.test', status: 'failed', responseStatus: 500 }),
      aDelivery({
        id: 't3',
        type: 'webhook.test',
        status: 'failed',
        responseStatus: null,
        refusal: 'unknown-host',
      }),
    ];
    server.use(http.post(`${API}/w1/test`, () => HttpResponse.json(results.shift())));
    const { user: person } = await open();
    const button = await screen.findByRole('button', { name: 'Envoyer un message de test' });
    await person.click(button);
    expect(await screen.findByText(/^Le message de test est arrivé\s: .* 204$/)).toBeVisible();
    await person.click(button);
    expect(await screen.findByText(/a répondu 500 ; un code de 200 à 299/)).toBeVisible();
    await person.click(button);
    expect(await screen.findByText('Ce serveur est introuvable.')).toBeVisible();
  });

  it('shows each delivery, narrows by state in the address, and sends one again', async () => {
    const failed = aDelivery({
      status: 'failed',
      attempts: 10,
      responseStatus: 503,
      lastAttemptAt: '2026-11-24T10:00:00Z',
    });
    const { now, asked } = serve({ deliveries: [failed] });
    const replayed: string[] = [];
    server.use(
      http.post(`${API}/w1/deliveries/:delivery/replay`, ({ params }) => {
        replayed.push(String(params.delivery));
        now.deliveries = [aDelivery()];
        return HttpResponse.json(aDelivery({ status: 'pending', attempts: 0 }));
      }),
    );
    const { user: person, router } = await open();
    expect(await screen.findByText(/10 tentatives, la dernière le 24 novembre/)).toBeVisible();
    expect(screen.getByText(/a répondu 503/)).toBeVisible();
    await person.click(screen.getByText('Voir le message'));
    expect(screen.getByRole('group', { name: 'Message msg_d1' })).toHaveTextContent(
      '"type": "event.published"',
    );
    await person.click(screen.getByRole('radio', { name: 'En échec' }));
    expect(router.state.location.search).toBe('?status=failed');
    await waitFor(() => expect(asked.at(-1)?.get('status')).toBe('failed'));
    await person.click(screen.getByRole('button', { name: /^Renvoyer\s: Événement publié/ }));
    expect(await screen.findByText(/Le message est envoyé de nouveau/)).toBeVisible();
    expect(replayed).toEqual(['d1']);
    expect(await screen.findByText('Votre serveur a répondu 204')).toBeVisible();
  });

  it('follows a message on its way without being asked', async () => {
    const { now } = serve({
      deliveries: [aDelivery({ status: 'pending', attempts: 0, responseStatus: null })],
    });
    await open();
    const row = await screen.findByRole('listitem');
    expect(row).toHaveTextContent('En attente');
    now.deliveries = [aDelivery()];
    await waitFor(() => expect(screen.getByRole('listitem')).toHaveTextContent('Livré'));
  });

  it('says that what waits is held while it is off', async () => {
    serve({
      webhook: aDisabledWebhook(),
      deliveries: [aDelivery({ status: 'pending', attempts: 3, responseStatus: 500 })],
    });
    await open();
    expect(
      await screen.findByText('Sera envoyé quand le webhook sera remis en service'),
    ).toBeVisible();
  });

  it('saves over a pause made meanwhile, but never over what someone else wrote', async () => {
    const { now } = serve();
    const tags: (string | null)[] = [];
    server.use(
      http.put(`${API}/w1`, async ({ request }) => {
        const tag = request.headers.get('If-Match');
        tags.push(tag);
        if (tag !== now.etag) return aProblem('stale-version', 412);
        const content = (await request.json()) as Partial<Webhook>;
        now.webhook = aWebhook({ ...content, version: 3 });
        now.etag = '"3-c"';
        return HttpResponse.json(now.webhook, { headers: { ETag: now.etag } });
      }),
    );
    const { user: person } = await open('?view=settings');
    const url = await screen.findByRole('textbox', { name: /^Adresse de votre serveur/ });
    now.etag = '"2-b"';
    await person.clear(url);
    await person.type(url, 'https://new.example/');
    await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Réglages enregistrés')).toBeVisible();
    expect(tags).toEqual(['"1-a"', '"2-b"']);

    now.webhook = aWebhook({ url: 'https://theirs.example/' });
    now.etag = '"4-d"';
    await person.type(url, 'mine');
    await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await person.click(
      await screen.findByRole('button', { name: 'Recharger la version actuelle' }),
    );
    expect(screen.getByRole('textbox', { name: /^Adresse de votre serveur/ })).toHaveValue(
      'https://theirs.example/',
    );
  });

  it('gives a new secret, once', async () => {
    serve();
    server.use(
      http.post(`${API}/w1/rotate-secret`, () =>
        HttpResponse.json(aWebhook({ secret: 'whsec_new' })),
      ),
    );
    const { user: person } = await open('?view=settings');
    expect(await screen.findByText(/pendant 24 heures la signature/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Changer le secret' }));
    expect(await screen.findByRole('textbox', { name: 'Secret' })).toHaveValue('whsec_new');
    expect(screen.queryByRole('button', { name: 'Changer le secret' })).not.toBeInTheDocument();
  });

  it('is deleted after a second word', async () => {
    serve();
    let deleted = 0;
    server.use(
      http.delete(`${API}/w1`, () => {
        deleted += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user: person, router } = await open('?view=settings');
    await person.click(await screen.findByRole('button', { name: 'Supprimer le webhook' }));
    expect(deleted).toBe(0);
    const dialog = within(screen.getByRole('dialog', { name: 'Supprimer ce webhook ?' }));
    await person.click(dialog.getByRole('button', { name: 'Supprimer' }));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe('/me/organisations/o1/webhooks'),
    );
    expect(deleted).toBe(1);
  });

  it('says so when it is not there', async () => {
    server.use(http.get(`${API}/w1`, () => aProblem('not-found', 404)));
    await open();
    expect(await screen.findByRole('heading', { name: 'Webhook introuvable' })).toBeVisible();
  });
});
