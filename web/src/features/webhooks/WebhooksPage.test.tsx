import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aDisabledWebhook, aPage, aProblem, aWebhook, camille, texts } from './fixtures';
import type { Webhook } from './model';
import { WebhooksPage } from './WebhooksPage';

const API = '*/api/v1/webhooks';

describe('the webhooks of an organisation', () => {
  const open = (search = '') =>
    renderPage(<WebhooksPage />, {
      at: `/me/organisations/o1/webhooks${search}`,
      path: '/me/organisations/:id/webhooks',
      texts,
      user: camille,
    });
  const serve = (webhooks: Webhook[]) =>
    server.use(
      http.get('*/api/v1/organisations/o1', () =>
        HttpResponse.json({ id: 'o1', slug: 'les-communs', name: 'Les Communs', actions: [] }),
      ),
      http.get(API, () => HttpResponse.json(aPage(webhooks))),
    );

  it('says in words what each is told of and how it stands', async () => {
    serve([aWebhook(), aDisabledWebhook({ id: 'w2', url: 'https://old.example/', types: [] })]);
    await open();
    const rows = within(await screen.findByRole('list', { name: 'Webhooks' }));
    const first = rows.getAllByRole('listitem')[0];
    expect(rows.getByRole('link', { name: 'https://partner.example/soga' })).toHaveAttribute(
      'href',
      '/me/webhooks/w1',
    );
    expect(first).toHaveTextContent('Événement publié · Événement annulé');
    expect(first).toHaveTextContent('En service');
    expect(rows.getByText('Tous les changements')).toBeVisible();
    expect(rows.getByText(/^Suspendu le 21 novembre .* après des échecs répétés$/)).toBeVisible();
  });

  it('offers a first one, and shows its secret once it is made', async () => {
    serve([]);
    const sent: unknown[] = [];
    server.use(
      http.post(API, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aWebhook({ secret: 'whsec_abc' }), { status: 201 });
      }),
    );
    const { user: person } = await open();
    await person.click(await screen.findByRole('link', { name: 'Ajouter un webhook' }));
    await person.type(
      screen.getByRole('textbox', { name: /^Adresse de votre serveur/ }),
      'https://partner.example/soga',
    );
    await person.click(screen.getByRole('radio', { name: 'Seulement certains' }));
    await person.click(screen.getByRole('checkbox', { name: 'Événement publié' }));
    await person.click(screen.getByRole('textbox', { name: /^Limiter à une recherche/ }));
    await person.paste('https://agenda.example/calendar?kind=workshop&view=map');
    expect(screen.getByText('Atelier')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Créer le webhook' }));
    expect(await screen.findByText('Le webhook est créé')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Secret' })).toHaveValue('whsec_abc');
    expect(screen.getByRole('group', { name: /^Copiez ce secret maintenant/ })).toHaveFocus();
    expect(screen.getByRole('link', { name: /voir le webhook/ })).toHaveAttribute(
      'href',
      '/me/webhooks/w1',
    );
    expect(sent).toEqual([
      {
        organisationId: 'o1',
        url: 'https://partner.example/soga',
        types: ['event.published'],
        filter: 'kind=workshop',
      },
    ]);
  });

  it('says beside the field what is wrong, before and after asking', async () => {
    serve([]);
    server.use(
      http.post(API, () =>
        aProblem('invalid-request', 400, {
          violations: [{ pointer: '/url', message: 'Not of the public Internet.' }],
        }),
      ),
    );
    const { user: person } = await open('?new');
    await person.click(await screen.findByRole('button', { name: 'Créer le webhook' }));
    const url = screen.getByRole('textbox', { name: /^Adresse de votre serveur/ });
    expect(url).toBeInvalid();
    await person.type(url, 'https://127.0.0.1/');
    await person.click(screen.getByRole('button', { name: 'Créer le webhook' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    expect(url).toBeInvalid();
    expect(url).toHaveValue('https://127.0.0.1/');
  });

  it('explains when there are enough of them', async () => {
    serve([]);
    server.use(http.post(API, () => aProblem('quota-reached', 409)));
    const { user: person } = await open('?new');
    await person.type(
      await screen.findByRole('textbox', { name: /^Adresse de votre serveur/ }),
      'https://partner.example/',
    );
    await person.click(screen.getByRole('button', { name: 'Créer le webhook' }));
    expect(await screen.findByText(/Supprimez-en un avant d’en créer un autre/)).toBeVisible();
  });

  it('tells others nothing', async () => {
    server.use(
      http.get('*/api/v1/organisations/o1', () => aProblem('not-found', 404)),
      http.get(API, () => aProblem('not-found', 404)),
    );
    await open();
    expect(
      await screen.findByRole('heading', { name: 'Vous ne représentez pas cette organisation' }),
    ).toBeVisible();
  });
});
