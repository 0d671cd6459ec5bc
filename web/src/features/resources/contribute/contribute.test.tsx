import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { ResourceResponse } from '../model';
import type { Proposal, ProposalRequest } from './api';
import { ChangeLink } from './ChangeLink';
import { MyResourcesPage } from './MyResourcesPage';
import { ProposeResourcePage } from './ProposeResourcePage';
import { ResourceQueuePage } from './ResourceQueuePage';

const texts = ['contribute', 'resources', 'events'];

const page = <Item,>(items: Item[]) => ({
  items,
  total: { value: items.length, relation: 'exact' },
  next: null,
});

function aProposal(change: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    version: 2,
    status: 'submitted',
    organisation: { id: 'o1', slug: 'atelier', name: 'Atelier' },
    content: {
      organisationId: 'o1',
      resourceId: null,
      kind: 'guide',
      defaultLanguage: 'fr',
      title: { fr: 'Guide des données', en: 'Guide to data' },
      summary: { fr: 'Un guide.' },
      themes: ['data'],
      languages: ['fr'],
      level: null,
      terms: {
        licence: null,
        access: 'open',
        accessNote: null,
        url: 'https://example.org/guide',
        transcriptUrl: null,
      },
      time: null,
      makerIds: null,
    },
    resource: null,
    by: 'Ana',
    message: null,
    createdAt: '2026-11-20T09:00:00Z',
    decidedAt: null,
    actions: [{ name: 'withdraw', allowed: true }],
    ...change,
  };
}

const aResource = (change: Partial<ResourceResponse> = {}) =>
  ({
    id: 'r1',
    slug: 'guide',
    kind: 'guide',
    defaultLanguage: 'fr',
    title: { fr: 'Guide des données', en: 'Guide to data' },
    summary: { fr: 'Un guide.' },
    themes: ['data'],
    languages: ['fr', 'en'],
    level: null,
    organisation: { id: 'o1', slug: 'atelier', name: 'Atelier' },
    makers: [{ id: 'o2', slug: 'autre', name: 'Autre' }],
    terms: {
      licence: null,
      access: 'open',
      accessNote: { fr: 'Libre' },
      url: 'https://example.org/guide',
      transcriptUrl: 'https://example.org/texte',
    },
    time: { year: 2024, endYear: null, releasedOn: '2024-05-02', expiresAt: null },
    ...change,
  }) as ResourceResponse;

function given(proposals: Proposal[]) {
  server.use(
    http.get('*/api/v1/me/organisations', () =>
      HttpResponse.json(page([{ id: 'o1', slug: 'atelier', name: 'Atelier', role: 'editor' }])),
    ),
    http.get('*/api/v1/me/resource-proposals', () => HttpResponse.json(page(proposals))),
    http.get('*/api/v1/resource-proposals', () => HttpResponse.json(page(proposals))),
  );
}

describe('contributing a resource', () => {
  it('says what is missing, forgets what is mended, and sends it once', async () => {
    given([]);
    const sent: ProposalRequest[] = [];
    server.use(
      http.post('*/api/v1/resource-proposals', async ({ request }) => {
        sent.push((await request.json()) as ProposalRequest);
        return HttpResponse.json(aProposal(), { status: 201 });
      }),
    );
    const { user } = await renderPage(<ProposeResourcePage />, { at: '/me/resources/new', texts });
    const go = await screen.findByRole('button', { name: 'Proposer la ressource' });
    await user.click(go);
    expect(screen.getByText('Écrivez un titre.', { selector: 'a' })).toBeVisible();
    await user.type(screen.getByLabelText(/^Titre/), 'Guide des données');
    expect(screen.queryByText('Écrivez un titre.')).toBeNull();
    await user.selectOptions(screen.getByLabelText(/^Type/), 'guide');
    await user.type(screen.getByLabelText(/^Adresse/), 'https://example.org/guide');
    await user.type(screen.getByLabelText(/^Résumé/), 'Un guide.');
    await user.click(screen.getByRole('checkbox', { name: 'Données' }));
    await user.click(go);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toMatchObject({
      organisationId: 'o1',
      kind: 'guide',
      title: { fr: 'Guide des données' },
      themes: ['data'],
      terms: { access: 'open', url: 'https://example.org/guide' },
    });
  });

  it('shows the answer of the team, and begins again with what was said', async () => {
    const message = 'Le lien ne répond pas.';
    const refused = aProposal({ status: 'refused', message, actions: [] });
    const published: Partial<Proposal> = { status: 'published', resource: 'guide', actions: [] };
    given([refused, aProposal({ ...published, id: 'p2' }), aProposal({ ...published, id: 'p3' })]);
    await renderPage(<MyResourcesPage />, { at: '/me/resources', texts });
    expect(await screen.findByText('Non retenue')).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^Modifier/ })).toHaveLength(1);
    expect(screen.getByText(/Le lien ne répond pas/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Corriger et proposer/ })).toHaveAttribute(
      'href',
      '/me/resources/new?from=p1',
    );
  });

  it('keeps texts in other languages when it is proposed again', async () => {
    given([aProposal({ status: 'refused', message: 'Non.', actions: [] })]);
    const sent: ProposalRequest[] = [];
    server.use(
      http.post('*/api/v1/resource-proposals', async ({ request }) => {
        sent.push((await request.json()) as ProposalRequest);
        return HttpResponse.json(aProposal(), { status: 201 });
      }),
    );
    const { user } = await renderPage(<ProposeResourcePage />, {
      at: '/me/resources/new?from=p1',
      texts,
    });
    const title = await screen.findByLabelText(/^Titre/);
    expect(title).toHaveValue('Guide des données');
    await user.click(screen.getByRole('button', { name: 'Proposer la ressource' }));
    await expect
      .poll(() => sent[0]?.title)
      .toEqual({
        fr: 'Guide des données',
        en: 'Guide to data',
      });
  });

  it('changes a public resource and keeps what the form does not show', async () => {
    given([aProposal({ status: 'published', resource: 'guide', actions: [] })]);
    const sent: ProposalRequest[] = [];
    server.use(
      http.get('*/api/v1/resources/guide', () => HttpResponse.json(aResource())),
      http.post('*/api/v1/resource-proposals', async ({ request }) => {
        sent.push((await request.json()) as ProposalRequest);
        return HttpResponse.json(aProposal(), { status: 201 });
      }),
    );
    const { user } = await renderPage(<ProposeResourcePage />, {
      at: '/me/resources/new?of=guide',
      texts,
    });
    const title = await screen.findByLabelText(/^Titre/);
    expect(title).toHaveValue('Guide des données');
    expect(screen.getByLabelText(/^Organisation/)).toBeDisabled();
    await user.type(title, ', deuxième édition');
    await user.click(screen.getByRole('button', { name: 'Modifier' }));
    await expect
      .poll(() => sent[0])
      .toMatchObject({
        organisationId: 'o1',
        resourceId: 'r1',
        title: { fr: 'Guide des données, deuxième édition', en: 'Guide to data' },
        languages: ['fr', 'en'],
        terms: { accessNote: { fr: 'Libre' }, transcriptUrl: 'https://example.org/texte' },
        time: { releasedOn: '2024-05-02', expiresAt: null },
        makerIds: ['o2'],
      });
  });

  it('says whose resource it is to those who do not represent that organisation', async () => {
    given([]);
    const other = aResource({ organisation: { id: 'o9', slug: 'autre', name: 'Autre' } });
    server.use(http.get('*/api/v1/resources/guide', () => HttpResponse.json(other)));
    await renderPage(<ProposeResourcePage />, { at: '/me/resources/new?of=guide', texts });
    expect(await screen.findByText(/Elle est référencée par Autre/)).toBeVisible();
    expect(screen.queryByLabelText(/^Titre/)).toBeNull();
  });

  it('leads from the page of a resource to its change only those who represent it', async () => {
    given([]);
    const user = { id: 'u1', name: 'Ana', email: 'ana@example.org', roles: [] };
    const stranger = await renderPage(<ChangeLink resource={aResource()} />, { texts });
    expect(stranger.container).toBeEmptyDOMElement();
    await renderPage(<ChangeLink resource={aResource()} />, { texts, user });
    expect(await screen.findByRole('link', { name: 'Modifier cette ressource' })).toHaveAttribute(
      'href',
      '/me/resources/new?of=guide',
    );
  });

  it('is decided with a reason by a moderator who may', async () => {
    given([
      aProposal({
        actions: [
          { name: 'accept', allowed: true },
          { name: 'refuse', allowed: true },
        ],
      }),
      aProposal({
        id: 'p2',
        actions: [{ name: 'accept', allowed: false, reason: 'own-organisation' }],
      }),
    ]);
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/resource-proposals/p1/refuse', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json(aProposal({ status: 'refused' }));
      }),
    );
    const { user } = await renderPage(<ResourceQueuePage />, {
      at: '/moderation/resources',
      texts,
    });
    expect(await screen.findByText(/Vous représentez une organisation concernée/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ne pas retenir' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Ne pas retenir' }));
    expect(within(dialog).getByText('Écrivez pourquoi.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox'), 'Le lien ne répond pas.');
    await user.click(within(dialog).getByRole('button', { name: 'Ne pas retenir' }));
    expect(await screen.findByText('La réponse est envoyée.')).toBeVisible();
    expect(sent).toEqual([['"2"', { message: 'Le lien ne répond pas.' }]]);
  });
});
