import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aResource, aResourceLine } from '@/testing/fixtures/resources';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { ResourcePage } from './ResourcePage';

function open(resource: object, status = 200) {
  server.use(http.get('*/api/v1/resources/:slug', () => HttpResponse.json(resource, { status })));
  return renderPage(<ResourcePage />, {
    at: '/resources/cartographier',
    path: '/resources/:slug',
    texts: ['resources', 'events', 'collections'],
  });
}

describe('the page of a resource', () => {
  it('says what it is, who made it, and leads to it on its own site', async () => {
    const { container } = await open(aResource());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Cartographier ses données' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ouvrir sur example.org' })).toHaveAttribute(
      'href',
      'https://www.example.org/module?id=1',
    );
    const facts = within(screen.getByRole('complementary', { name: 'Fiche de la ressource' }));
    expect(facts.getByRole('link', { name: 'Les Cartographes' })).toHaveAttribute(
      'href',
      '/organisations/les-cartographes',
    );
    expect(facts.getByText('CC BY-SA')).toBeVisible();
    expect(facts.getByText('français, anglais')).toBeVisible();
    expect(facts.getByRole('link', { name: 'Données' })).toHaveAttribute(
      'href',
      '/resources?theme=data',
    );
    expect(screen.getByText('Un exercice')).toBeVisible();
    expect(container.querySelector('iframe, video, audio')).toBeNull();
  });

  it('says what is for members and why, without a way in', async () => {
    const { terms } = aResource();
    await open(
      aResource({
        opening: 'not-signed-in',
        terms: {
          ...terms,
          access: 'members',
          accessNote: { fr: 'Financé par les cotisations.' },
          url: null,
        },
      }),
    );
    expect(await screen.findByText(/réservée aux adhérent·e·s/)).toBeVisible();
    expect(screen.getByText('Financé par les cotisations.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Ouvrir/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute(
      'href',
      expect.stringContaining('/sign-in?to='),
    );
    expect(screen.getByRole('link', { name: 'Adhérer' })).toBeVisible();
  });

  it('opens to members what is for them, and says that a membership opens it', async () => {
    const { terms } = aResource();
    await open(aResource({ opening: 'member', terms: { ...terms, access: 'members' } }));
    expect(await screen.findByRole('link', { name: /^Ouvrir sur/ })).toBeVisible();
    expect(screen.getByText(/ouverte par votre adhésion/)).toBeVisible();
  });

  it('offers to ask for what is on request', async () => {
    const { terms } = aResource();
    await open(aResource({ terms: { ...terms, access: 'on-request' } }));
    expect(
      await screen.findByRole('link', { name: 'Demander l’accès sur example.org' }),
    ).toBeVisible();
  });

  it('says what nobody said, and whom to ask where there is no address', async () => {
    await open(
      aResource({
        makers: [],
        languages: [],
        terms: {
          licence: null,
          licenceNote: null,
          access: null,
          accessNote: {},
          url: null,
          transcriptUrl: null,
        },
      }),
    );
    expect(await screen.findByText('L’adresse de cette ressource n’est pas connue')).toBeVisible();
    expect(screen.getAllByText('Non précisé')).toHaveLength(3);
    expect(screen.getAllByRole('link', { name: 'La Fabrique' })[0]).toHaveAttribute(
      'href',
      '/organisations/la-fabrique',
    );
  });

  it('says that an offer has expired, and where it was', async () => {
    await open(
      aResource({ kind: 'job-offer', expired: true, place: { city: 'Lyon', country: 'FR' } }),
    );
    expect(await screen.findByText('Cette offre a expiré')).toBeVisible();
    expect(screen.getByText('Lyon, France')).toBeVisible();
  });

  it('names its sources and what they disagree on, and what to read next', async () => {
    await open(
      aResource({
        provenance: {
          source: [{ title: 'Rapport 2024', locator: '20 modules' }],
          notes: [{ fr: 'Deux nombres sont donnés.', en: 'Two numbers are given.' }],
        },
        related: [
          aResourceLine({
            id: 'r2',
            slug: 'suite',
            display: { language: 'en', title: 'The sequel', summary: null },
          }),
        ],
      }),
    );
    expect(await screen.findByText('Rapport 2024')).toBeVisible();
    expect(screen.getByText('Deux nombres sont donnés.')).toBeVisible();
    const next = screen.getByRole('link', { name: 'The sequel' });
    expect(next).toHaveAttribute('href', '/resources/suite');
    expect(next).toHaveAttribute('lang', 'en');
  });

  it('says when there is none', async () => {
    await open({ type: '/problems/not-found', title: 'Not found', status: 404 }, 404);
    expect(await screen.findByRole('heading', { name: 'Ressource introuvable' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Voir les ressources' })).toBeVisible();
  });
});
