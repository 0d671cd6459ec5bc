import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aResourceLine } from '@/testing/fixtures/resources';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { feedAddress, makersOf, placeOf, siteOf, yearsOf } from './model';
import { ResourceListPage } from './ResourceListPage';

function resources(items = [aResourceLine()], next: string | null = null) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/collections', () =>
      HttpResponse.json({ items: [], total: { value: 0, relation: 'exact' }, next: null }),
    ),
    http.get('*/api/v1/resources', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const second = query.has('cursor');
      return HttpResponse.json({
        items: second ? [aResourceLine({ id: 'r2', slug: 'suite' })] : items,
        total: { value: items.length + (next ? 1 : 0), relation: 'exact' },
        next: second ? null : next,
        facets: {
          kind: [{ value: 'module', count: 1, label: null }],
          theme: [{ value: 'data', count: 1, label: null }],
          language: [{ value: 'fr', count: 1, label: null }],
          organisation: [{ value: 'la-fabrique', count: 1, label: 'La Fabrique' }],
        },
      });
    }),
  );
  return asked;
}

const open = (at = '/resources') =>
  renderPage(<ResourceListPage />, { at, texts: ['resources', 'events', 'collections'] });

describe('the resources', () => {
  it('say what each is, by whom, in which languages and under which licence', async () => {
    resources();
    await open();
    expect(await screen.findByRole('link', { name: 'Cartographier ses données' })).toHaveAttribute(
      'href',
      '/resources/cartographier',
    );
    const line = within(screen.getByRole('article'));
    expect(line.getByText('Module de formation')).toBeVisible();
    expect(
      line.getByText('2024 · Les Cartographes · français, anglais · Débutant · CC BY-SA'),
    ).toBeVisible();
    expect(screen.getByText('1 ressource')).toBeVisible();
  });

  it('are narrowed by choices and words, in the address', async () => {
    const asked = resources();
    const { user, router } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Module de formation' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Données' }));
    await user.click(await screen.findByRole('checkbox', { name: 'La Fabrique' }));
    await user.type(screen.getByRole('searchbox'), 'carte{Enter}');
    expect(router.state.location.search).toBe(
      '?kind=module&theme=data&organisation=la-fabrique&q=carte',
    );
    await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('carte'));
    expect(asked.at(-1)?.getAll('theme')).toEqual(['data']);
    expect(asked.at(-1)?.getAll('facets')).toEqual(['all']);
  });

  it('lose all filters at once', async () => {
    resources();
    const { user, router } = await open('/resources?kind=module&licence=cc-by');
    await user.click(await screen.findByRole('button', { name: 'Retirer tous les filtres' }));
    expect(router.state.location.search).toBe('');
  });

  it('are read page by page', async () => {
    const asked = resources([aResourceLine()], 'further');
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(asked.at(-1)?.get('cursor')).toBe('further');
  });

  it('say when nothing matches, and lead back to all', async () => {
    resources([]);
    const { user, router } = await open('/resources?q=xyz');
    await user.click(await screen.findByRole('button', { name: 'Voir toutes les ressources' }));
    expect(router.state.location.search).toBe('');
  });

  it('mark what is not open to everyone, and when an offer ends', async () => {
    const { terms, time } = aResourceLine();
    resources([
      aResourceLine({
        kind: 'job-offer',
        terms: { ...terms, access: 'members', url: null },
        time: { ...time, expiresAt: '2027-01-15T11:00:00Z' },
      }),
    ]);
    await open();
    expect(await screen.findByText('Réservé aux adhérent·e·s')).toBeVisible();
    expect(screen.getByText(/^Jusqu’au 15 janvier 2027/)).toBeVisible();
  });
});

describe('words of a resource', () => {
  it('the feed asks for the same search', () => {
    const search = new URLSearchParams('kind=podcast&kind=video&q=a b&other=1');
    expect(feedAddress(search, 'fr')).toBe(
      '/api/v1/resources.atom?lang=fr&q=a+b&kind=podcast&kind=video',
    );
  });

  it('who references it stands for makers nobody names', () => {
    expect(makersOf(aResourceLine({ makers: [] })).map(({ name }) => name)).toEqual([
      'La Fabrique',
    ]);
  });

  it.each([
    [2022, 2024, '2022–2024'],
    [2024, null, '2024'],
    [null, null, ''],
  ])('years %s to %s read %s', (year, endYear, words) => {
    expect(yearsOf({ year, endYear, releasedOn: null, expiresAt: null })).toBe(words);
  });

  it('a link says where it leads, a place as far as it is known', () => {
    expect(siteOf('https://www.example.org/a?b#c')).toBe('example.org');
    expect(placeOf({ city: 'Lyon', country: 'FR' }, 'fr')).toBe('Lyon, France');
    expect(placeOf({ city: null, country: null }, 'fr')).toBe('');
  });
});
