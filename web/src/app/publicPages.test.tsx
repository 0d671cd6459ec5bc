import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { anAtlas, anOrganisation } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { AboutPage } from './AboutPage';
import { AccessibilityPage } from './AccessibilityPage';
import { HomePage } from './HomePage';
import { OrganisationPage } from './OrganisationPage';

beforeEach(() =>
  server.use(
    http.get('*/api/v1/events', ({ request }) => {
      const past = new URL(request.url).searchParams.get('over') === 'only';
      const page = aPage([aSummary()], {
        total: { value: 61, relation: 'exact' },
        facets: {
          country: [
            { value: 'FR', count: 60 },
            { value: 'BE', count: 1 },
          ],
        },
      });
      return HttpResponse.json(past ? aPage([]) : page);
    }),
    http.get('*/api/v1/organisations', () =>
      HttpResponse.json({ items: [], total: { value: 150, relation: 'exact' }, next: null }),
    ),
  ),
);

describe('home', () => {
  beforeEach(() => {
    server.use(http.get('*/api/v1/editions', () => HttpResponse.json({ items: [] })));
  });
  const open = () => renderPage(<HomePage />, { texts: ['home', 'events'] });

  it('shows what is on next without a click, and counts as the API does', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Prochains événements' })).toBeVisible();
    expect(
      (await screen.findAllByRole('link', { name: 'Cartographier ses données' }))[0],
    ).toBeVisible();
    const figures = within(await screen.findByRole('region', { name: 'L’agenda en chiffres' }));
    expect(figures.getByText('61')).toBeVisible();
    expect(await figures.findByText('150')).toBeVisible();
    expect(figures.getByText('2')).toBeVisible();
  });

  it('has this weekend, themes and the first event with a picture in large', async () => {
    const image = { id: 'i1', alt: {}, small: '/small', large: '/large' };
    const seen = aSummary({
      id: 'e2',
      slug: 'vu',
      image,
      display: { ...aSummary().display, title: 'Vu en grand' },
    });
    server.use(
      http.get('*/api/v1/events', () =>
        HttpResponse.json(
          aPage([aSummary(), seen], { facets: { theme: [{ value: 'data', count: 9 }] } }),
        ),
      ),
    );
    await open();
    const featured = (await screen.findByText('À l’affiche')).closest('article');
    expect(
      within(featured as HTMLElement).getByRole('link', { name: 'Vu en grand' }),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Données 9' })).toHaveAttribute(
      'href',
      '/calendar?theme=data',
    );
    const weekend = (await screen.findByRole('heading', { name: 'Ce week-end' })).closest(
      'section',
    );
    expect(within(weekend as HTMLElement).getByRole('link', { name: 'Vu en grand' })).toBeVisible();
  });

  it('leads a word to the calendar', async () => {
    const { user, router } = await open();
    await user.type(screen.getByRole('searchbox'), 'logiciel libre & co{Enter}');
    expect(router.state.location.pathname).toBe('/calendar');
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('logiciel libre & co');
  });

  it('says so when the device gives no position', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Près de moi' }));
    expect(await screen.findByText(/Recherchez plutôt une ville/)).toBeVisible();
  });
});

describe('the page of an organisation', () => {
  const open = (organisation: object, status = 200) => {
    server.use(
      http.get('*/api/v1/organisations/atlas', () => HttpResponse.json(anAtlas)),
      http.get('*/api/v1/organisations/:slug', () => HttpResponse.json(organisation, { status })),
    );
    return renderPage(<OrganisationPage />, {
      at: '/organisations/maison-du-lierre',
      path: '/organisations/:slug',
      texts: ['organisations', 'events', 'myOrganisations', 'trust'],
    });
  };

  it('says who they are, how to reach them, and what they have on', async () => {
    await open(anOrganisation());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Maison du Lierre' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'lierre.example' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Médiation numérique' })).toHaveAttribute(
      'href',
      '/organisations?category=digital-mediation',
    );
    expect(screen.getByRole('link', { name: 'Atelier du soir' })).toBeVisible();
    expect(screen.getByText('français, néerlandais')).toBeVisible();
    expect(screen.getByText('0123.456.749')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Cartographier ses données' })).toBeVisible();
    expect(await screen.findByText('Aucun événement passé dans l’agenda.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Modifier la fiche' })).not.toBeInTheDocument();
  });

  it('lets those who may edit, or ask to represent it', async () => {
    const actions = [
      { name: 'edit' as const, allowed: true },
      { name: 'join' as const, allowed: true },
    ];
    const { user } = await open(anOrganisation({ actions }));
    expect(await screen.findByRole('link', { name: 'Modifier la fiche' })).toHaveAttribute(
      'href',
      '/me/organisations/o1',
    );
    await user.click(screen.getByRole('button', { name: 'Représenter cette organisation' }));
    expect(await screen.findByRole('dialog', { name: 'Rejoindre Maison du Lierre' })).toBeVisible();
  });

  it('can be followed by mail: its events in the calendar, with the alert open', async () => {
    await open(anOrganisation());
    expect(await screen.findByRole('link', { name: 'Suivre par courriel' })).toHaveAttribute(
      'href',
      '/calendar?organisation=maison-du-lierre#alert',
    );
  });

  it('says when there is no such organisation', async () => {
    await open({ type: '/problems/not-found', title: 'Introuvable', status: 404, detail: '' }, 404);
    expect(await screen.findByRole('heading', { name: 'Organisation introuvable' })).toBeVisible();
  });
});

describe('pages about the site', () => {
  it('name the documents and the licences they stand on', async () => {
    await renderPage(<AboutPage />, { texts: ['about'] });
    expect(screen.getByText('NEC ESS Europe — Bilan édition 2023')).toBeVisible();
    expect(screen.getByRole('link', { name: /^GeoNames/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lire l’EUPL' })).toBeVisible();
  });

  it('admit what was not checked for accessibility', async () => {
    await renderPage(<AccessibilityPage />, { texts: ['accessibility'] });
    expect(screen.getByRole('heading', { name: 'Ce que nous n’avons pas vérifié' })).toBeVisible();
    expect(screen.getByText(/Aucun audit RGAA/)).toBeVisible();
  });
});
