import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aResourceLine } from '@/testing/fixtures/resources';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Collection, CollectionRequest, CollectionSummary } from './api';
import { CollectionEditorPage } from './CollectionEditorPage';
import { CollectionListPage } from './CollectionListPage';
import { CollectionPage } from './CollectionPage';
import { CollectionStrip } from './CollectionStrip';

const texts = ['collections', 'resources', 'events'];

const display = { language: 'fr', title: 'Les communs', summary: 'Par où commencer.' };

const aLine: CollectionSummary = {
  id: 'c1',
  slug: 'communs',
  page: 'https://agenda.example/collections/communs',
  display,
  cover: { slug: 'cartographier', kind: 'module', title: 'Cartographier ses données' },
  resources: 2,
  updatedAt: '2026-11-20T09:00:00Z',
};

const closed = aResourceLine({ id: 'r2', slug: 'ferme' });

const aCollection: Collection = {
  ...aLine,
  version: 3,
  defaultLanguage: 'fr',
  title: { fr: 'Les communs', de: 'Gemeingüter' },
  summary: { fr: 'Par où commencer.' },
  display,
  entries: [
    { resource: aResourceLine(), opening: 'for-everyone' },
    {
      resource: {
        ...closed,
        display: { ...closed.display, title: 'Le module fermé' },
        terms: { ...closed.terms, access: 'members', accessNote: { fr: 'Financé par tous.' } },
      },
      opening: 'not-signed-in',
    },
  ],
  createdAt: '2026-11-20T09:00:00Z',
};

function given(items: CollectionSummary[] = [aLine]) {
  server.use(
    http.get('*/api/v1/collections', () =>
      HttpResponse.json({ items, total: { value: items.length, relation: 'exact' }, next: null }),
    ),
    http.get('*/api/v1/collections/:slug', () => HttpResponse.json(aCollection)),
  );
}

const editor = (at: string, path: string) =>
  renderPage(<CollectionEditorPage />, { at, path, texts });

describe('collections of resources', () => {
  it('are listed with their cover and how much they hold', async () => {
    given();
    await renderPage(<CollectionListPage />, { at: '/collections', texts });
    expect(await screen.findByRole('link', { name: 'Les communs' })).toHaveAttribute(
      'href',
      '/collections/communs',
    );
    const card = within(screen.getByRole('article'));
    expect(card.getByText('Cartographier ses données')).toBeVisible();
    expect(card.getByText('2 ressources')).toBeVisible();
  });

  it('are three above the resources, and nothing while there is none', async () => {
    given([1, 2, 3, 4].map((n) => ({ ...aLine, id: `c${n}` })));
    await renderPage(<CollectionStrip />, { at: '/resources', texts });
    expect(await screen.findAllByRole('article')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Toutes les collections' })).toBeVisible();
  });

  it('show their resources in order, a closed one with its reason', async () => {
    given();
    await renderPage(<CollectionPage />, {
      at: '/collections/communs',
      path: '/collections/:slug',
      texts,
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Les communs' })).toBeVisible();
    const entries = screen.getAllByRole('listitem').map((entry) => entry.textContent);
    expect(entries[0]).not.toMatch(/présentation est publique/);
    expect(entries[1]).toMatch(/Financé par tous\..*Sa présentation est publique/);
  });

  it('keep a text in another language, and are written in a new order as they were read', async () => {
    given();
    const sent: [string | null, CollectionRequest][] = [];
    server.use(
      http.put('*/api/v1/collections/c1', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), (await request.json()) as CollectionRequest]);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await editor(
      '/moderation/collections/communs',
      '/moderation/collections/:slug',
    );
    await user.click(await screen.findByRole('button', { name: /^Monter\s: Le module fermé/ }));
    expect(screen.getByRole('status')).toHaveTextContent('Le module fermé est à la place 1.');
    await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }));
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toEqual([
      '"3"',
      {
        defaultLanguage: 'fr',
        title: { fr: 'Les communs', de: 'Gemeingüter' },
        summary: { fr: 'Par où commencer.' },
        resourceIds: ['r2', 'r1'],
      },
    ]);
  });

  it('say what is missing, and are deleted after a question', async () => {
    given();
    const gone: string[] = [];
    server.use(
      http.delete('*/api/v1/collections/c1', ({ request }) => {
        gone.push(request.headers.get('If-Match') ?? '');
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await editor(
      '/moderation/collections/communs',
      '/moderation/collections/:slug',
    );
    for (const name of [/^Retirer.*Cartographier/, /^Retirer.*fermé/])
      await user.click(await screen.findByRole('button', { name }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }));
    expect(screen.getByText('Ajoutez une ressource au moins.', { selector: 'a' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Supprimer la collection' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Supprimer la collection' }));
    await expect.poll(() => gone).toEqual(['"3"']);
  });
});
