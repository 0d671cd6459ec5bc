import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anOrganisationLine } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { OrganisationListPage } from './OrganisationListPage';
import { wordsOf, initials, whereIs } from './model';

function directory(items = [anOrganisationLine()]) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/organisations', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        items,
        total: { value: items.length, relation: 'exact' },
        next: null,
        facets: {
          kind: [{ value: 'association', count: 1 }],
          category: [
            { value: 'repair-cafe', count: 1, label: null },
            { value: 'digital-commons', count: 2, label: 'Communs numériques' },
          ],
          language: [{ value: 'nl', count: 1 }],
        },
      });
    }),
  );
  return asked;
}

const aMap = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [4.35, 50.85] },
      properties: {
        count: 1,
        box: [4.35, 50.85, 4.35, 50.85],
        organisations: [
          {
            id: 'o1',
            slug: 'maison-du-lierre',
            name: 'Maison du Lierre',
            kind: 'association',
            city: 'Bruxelles',
            example: false,
            point: { type: 'Point', coordinates: [4.35, 50.85] },
          },
        ],
      },
    },
  ],
};

const open = (at = '/organisations') =>
  renderPage(<OrganisationListPage />, { at, texts: ['organisations'] });

describe('the directory', () => {
  it('says who is there, what they are and where', async () => {
    directory();
    await open();
    expect(await screen.findByRole('link', { name: 'Maison du Lierre' })).toHaveAttribute(
      'href',
      '/organisations/maison-du-lierre',
    );
    expect(screen.getByText('Bruxelles, Belgique')).toBeVisible();
    expect(screen.getByText('1 organisation')).toBeVisible();
  });

  it('narrows by kind and by words, in the address', async () => {
    const asked = directory();
    const { user, router } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Association' }));
    await user.type(screen.getByRole('searchbox'), 'lierre{Enter}');
    expect(router.state.location.search).toBe('?kind=association&q=lierre');
    await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('lierre'));
    expect(asked.at(-1)?.getAll('kind')).toEqual(['association']);
  });

  it('offers what they do and offer by name, in the order of the atlas', async () => {
    const asked = directory();
    const { user, router } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Communs numériques' }));
    expect(screen.getByRole('checkbox', { name: 'Repair cafe' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'néerlandais' }));
    expect(router.state.location.search).toBe('?category=digital-commons&language=nl');
    await waitFor(() => expect(asked.at(-1)?.getAll('language')).toEqual(['nl']));
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      '/api/v1/organisations.csv?category=digital-commons&language=nl',
    );
  });

  it('shows the same search on a map, and says how many have no address', async () => {
    directory([anOrganisationLine(), anOrganisationLine({ id: 'o2' })]);
    const placed: URLSearchParams[] = [];
    server.use(
      http.get('*/api/v1/organisation-clusters', ({ request }) => {
        placed.push(new URL(request.url).searchParams);
        return HttpResponse.json(aMap);
      }),
    );
    const { user, router } = await open('/organisations?category=digital-commons');
    await user.click(await screen.findByRole('link', { name: 'Carte' }));
    expect(router.state.location.search).toBe('?category=digital-commons&view=map');
    expect(
      await screen.findByText('1 organisation de cette recherche n’a pas d’adresse connue.'),
    ).toBeVisible();
    expect(placed[0]?.getAll('category')).toEqual(['digital-commons']);
    expect(placed[0]?.get('zoom')).toBe('3');
    // the list stays, below the map
    expect(screen.getAllByRole('article')).toHaveLength(2);
    await user.click(screen.getByRole('link', { name: 'Liste' }));
    expect(await screen.findAllByRole('article')).toHaveLength(2);
  });

  it('says when nobody matches, and goes back to all', async () => {
    directory([]);
    const { user, router } = await open('/organisations?q=xyz');
    await user.click(await screen.findByRole('button', { name: 'Voir toutes les organisations' }));
    expect(router.state.location.search).toBe('');
  });
});

describe('words of an organisation', () => {
  it.each([
    ['La Fabrique des Mouettes', 'LF'],
    ['HelloAsso', 'H'],
    ['emmaüs', 'E'],
  ])('%s has the initials %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('a category nobody translated reads as words', () => {
    expect(wordsOf('repair-cafe')).toBe('Repair cafe');
  });

  it('a place is said as far as it is known', () => {
    expect(whereIs({ country: 'BE' }, 'en')).toBe('Belgium');
    expect(whereIs({}, 'en')).toBe('');
  });
});
