import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { PreCheck, PreCheckRequest, Scheme } from './api';
import { EventAllowance } from './EventAllowance';
import { noAnswers, answersOf, gapsOf, kilometres, pointOf, requestOf, searchOf } from './model';
import { SchemePage } from './SchemePage';
import { SchemesPage } from './SchemesPage';

const money = { cents: 94800, currency: 'EUR' };
const documents = [
  { kind: 'attendance-list', required: true, label: { fr: 'La feuille signée' } },
  { kind: 'de-minimis-declaration', required: false, label: { fr: 'De minimis' } },
];

const scheme = {
  id: 's1',
  slug: 'digiset-2025',
  version: { number: 1, validFrom: '2025-11-01T00:00:00Z' },
  texts: {
    title: { fr: 'Défraiement DIGISET' },
    summary: { fr: 'Un défraiement de 948 € est possible.' },
    legalBasis: { fr: 'Annonce de l’atelier.' },
  },
  amount: { kind: 'flat', money },
  rules: {
    distance: { moreThanMetres: 20000, pointDoubtMetres: 50, townDoubtMetres: 3000 },
    firstParticipation: { of: 'organisation', among: 'project' },
    window: { opens: null, closes: null, zone: 'Europe/Paris', graceHours: 48 },
    phase: 'open',
  },
  documents,
  events: [
    {
      id: 'e1',
      slug: 'atelier',
      title: { fr: 'Atelier GAFAM' },
      startsAt: '2025-11-26T12:00:00Z',
      zone: 'Europe/Paris',
      city: 'Paris',
    },
  ],
  most: { beneficiaries: 25, taken: 0, project: 'DIGISET' },
  delays: { answerDays: 14, appealDays: 60, payDays: 30, draftDays: 90 },
  open: [
    {
      parameter: 'amount.kind',
      question: { fr: 'Le montant est-il forfaitaire ?' },
      used: { fr: 'Forfaitaire' },
    },
  ],
  sources: [{ title: 'Articles', locator: 'Un défraiement de 948€ est possible !' }],
} as unknown as Scheme;

const point = (name: string, lat: number, lon: number, doubtMetres: number) => ({
  name,
  at: { lat, lon },
  doubtMetres,
  quality: 'town',
});

const answer = (verdict: string, distance: string) =>
  ({
    verdict,
    version: 1,
    amount: money,
    documents,
    rules: [
      {
        rule: 'distance',
        verdict: distance,
        inputs: {
          office: point('Lyon', 45.75, 4.85, 3000),
          venue: point('Paris', 48.85, 2.35, 5800),
          metres: 392_000,
          doubtMetres: 8800,
          limitMetres: 20000,
        },
        explanation: { fr: 'Le siège est à 392,0 km du lieu.' },
      },
    ],
  }) as unknown as PreCheck;

const at = '/schemes/digiset-2025';
const open = (search = '') =>
  renderPage(<SchemePage />, { at: at + search, path: '/schemes/:slug', texts: ['claims'] });

beforeEach(() => server.use(http.get('*/api/v1/schemes/:slug', () => HttpResponse.json(scheme))));

describe('the page of a scheme', () => {
  it('asks three things, answers each rule, and keeps the answers in the address', async () => {
    const asked: PreCheckRequest[] = [];
    server.use(
      http.post('*/api/v1/schemes/:slug/pre-check', async ({ request }) => {
        asked.push((await request.json()) as PreCheckRequest);
        return HttpResponse.json(answer('eligible', 'yes'));
      }),
    );
    const { user, router } = await open();
    await user.click(await screen.findByRole('button', { name: 'Vérifier' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText(/Indiquez la commune/)).toBeVisible();
    expect(within(summary).getByText(/première participation/)).toBeVisible();
    expect(asked).toEqual([]);

    await user.type(screen.getByRole('combobox', { name: /^Commune du siège/ }), 'Lyon{Escape}');
    await user.click(screen.getByRole('radio', { name: 'Oui' }));
    await user.click(screen.getByRole('button', { name: 'Vérifier' }));
    expect(await screen.findByText(/Oui, une allocation de 948\s€ est possible/)).toBeVisible();
    expect(screen.getByText(/Le siège est à 392,0 km/)).toBeVisible();
    expect(screen.getByText(/Lyon est à 392\s?km de Paris/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'À préparer' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Réponse' })).toHaveFocus();
    expect(router.state.location.search).toBe('?town=Lyon&first=yes');
    expect(asked).toEqual([
      {
        office: { city: 'Lyon', postalCode: null, country: null, coordinates: null },
        firstParticipation: true,
      },
    ]);
  });

  it('asks for a point on the map where the distance is too close to tell', async () => {
    server.use(
      http.post('*/api/v1/schemes/:slug/pre-check', () =>
        HttpResponse.json(answer('undecided', 'undecided')),
      ),
    );
    const { user } = await open('?town=Versailles&first=yes');
    const field = await screen.findByRole('textbox', { name: /^Point exact du siège/ });
    await user.type(field, 'là');
    await user.click(screen.getByRole('button', { name: 'Vérifier' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText(/une latitude puis une longitude/)).toBeVisible();
  });

  it('says what the publication leaves open, and what is applied', async () => {
    await open();
    expect(await screen.findByText('Le montant est-il forfaitaire ?')).toBeVisible();
    expect(screen.getByText(/Appliqué\s: Forfaitaire/)).toBeVisible();
    expect(screen.getByText('25 organisations au plus')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Atelier GAFAM' })).toHaveAttribute(
      'href',
      '/events/atelier',
    );
  });
});

describe('where schemes are found', () => {
  it('lists them with their amount', async () => {
    server.use(
      http.get('*/api/v1/schemes', () =>
        HttpResponse.json({ items: [scheme], total: { value: 1, relation: 'exact' }, next: null }),
      ),
    );
    await renderPage(<SchemesPage />, { at: '/schemes', texts: ['claims'] });
    expect(await screen.findByRole('link', { name: 'Défraiement DIGISET' })).toHaveAttribute(
      'href',
      at,
    );
    expect(screen.getByText(/948\s€ par organisation/)).toBeVisible();
  });

  it('stands on the page of the event that it covers', async () => {
    server.use(
      http.get('*/api/v1/schemes', ({ request }) => {
        const covers = new URL(request.url).searchParams.get('event') === 'atelier';
        return HttpResponse.json({
          items: covers ? [scheme] : [],
          total: { value: 1, relation: 'exact' },
          next: null,
        });
      }),
    );
    await renderPage(<EventAllowance event="atelier" />, { texts: ['claims'] });
    expect(
      await screen.findByRole('link', { name: 'Vérifier si nous y avons droit' }),
    ).toHaveAttribute('href', at);
  });
});

describe('the answers of a person', () => {
  it('are read from the address and written to it', () => {
    const answers = { ...noAnswers, town: 'Lyon', country: 'FR', first: 'no' as const };
    expect(answersOf(searchOf(answers))).toEqual(answers);
    expect(answersOf(new URLSearchParams('first=perhaps')).first).toBe('');
  });

  it('become a question when nothing is missing', () => {
    expect(requestOf(noAnswers)).toBeNull();
    expect(requestOf({ ...noAnswers, organisation: 'o1', first: 'unknown' })).toEqual({
      organisationId: 'o1',
      firstParticipation: null,
    });
    expect(
      requestOf({ ...noAnswers, point: '48,8 2,1', first: 'yes' })?.office?.coordinates,
    ).toEqual({ lat: 48.8, lon: 2.1 });
    expect(gapsOf({ ...noAnswers, point: '91, 0', first: 'yes' }, (key) => key)).toHaveLength(1);
    expect(pointOf('48.8014, 2.1301')).toEqual({ lat: 48.8014, lon: 2.1301 });
  });

  it('are told in kilometres', () => {
    expect(kilometres(20_000, 'fr')).toBe('20\u00a0km');
    expect(kilometres(20_340, 'fr')).toBe('20,3\u00a0km');
    expect(kilometres(50, 'en')).toBe('0.05\u00a0km');
  });
});
