import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aScheme } from '../fixtures';
import { SchemeDraftPage } from './SchemeDraftPage';
import { SchemesDeskPage } from './SchemesDeskPage';

const texts = ['schemeDesk', 'claimDesk', 'claims'];
const person = { id: 'u1', name: 'Ada', email: 'a@demo.example', roles: ['claims-approver'] };
const WORKSHOP = '0199c0de-0000-7000-8000-000000000001';

const draft = {
  id: 'd1',
  version: 0,
  scheme: 'digiset-2025',
  number: 2,
  writing: {
    slug: 'digiset-2025',
    project: 'DIGISET',
    texts: {
      title: { fr: 'Défraiement' },
      summary: { fr: 'S', en: 'S' },
      legalBasis: { fr: 'B', en: 'B' },
    },
    money: {
      kind: 'flat',
      cents: 94800,
      currency: 'EUR',
      envelopeCents: 100,
      mostBeneficiaries: 25,
    },
    rules: {
      moreThanMetres: 20000,
      pointDoubtMetres: 50,
      townDoubtMetres: 3000,
      of: 'organisation',
      among: 'project',
    },
    window: { opens: null, closes: '2027-01-31T18:00:00', zone: 'Europe/Paris', graceHours: 48 },
    delays: { answerDays: 14, appealDays: 60, payDays: 30, draftDays: 90 },
    documents: [
      { kind: 'attendance-list', required: true, label: { fr: 'La feuille', en: 'The list' } },
    ],
    checklist: [],
    events: { covered: [WORKSHOP], counted: [] },
    open: [],
    sources: [],
  },
  problems: [
    { pointer: '/texts/title/en', message: 'Fill this in.', reason: 'missing' },
    { pointer: '/money/envelopeCents', message: 'More.', reason: 'below-what-is-taken' },
  ],
  events: { [WORKSHOP]: { fr: 'L’atelier' } },
  claims: 3,
  writtenBy: 'Ada',
  updatedAt: '2026-11-30T09:00:00Z',
};

const answer = {
  claims: 3,
  before: { eligible: 2, notEligible: 0, undecided: 1, grantedCents: 189600, openCents: 94800 },
  after: { eligible: 1, notEligible: 2, undecided: 0, grantedCents: 94800, openCents: 0 },
  fits: true,
  currency: 'EUR',
  changed: [
    {
      id: 'c1',
      number: 'D-2026-00001',
      organisation: 'Maison du Lierre',
      status: 'paid',
      before: 'eligible',
      after: 'not-eligible',
      rules: ['distance'],
      centsBefore: 94800,
      centsAfter: 0,
    },
  ],
};

async function open() {
  const sent: { writing: typeof draft.writing; ifMatch: string | null }[] = [];
  server.use(
    http.get('*/api/v1/schemes', () => HttpResponse.json({ items: [aScheme] })),
    http.get('*/api/v1/scheme-drafts/d1', () => HttpResponse.json(draft)),
    http.put('*/api/v1/scheme-drafts/d1', async ({ request }) => {
      const writing = (await request.json()) as typeof draft.writing;
      sent.push({ writing, ifMatch: request.headers.get('If-Match') });
      return HttpResponse.json({ ...draft, version: 1, writing, problems: [] });
    }),
    http.post('*/api/v1/scheme-drafts/d1/dry-run', () => HttpResponse.json(answer)),
  );
  const at = { path: '/desk/schemes/:id', at: '/desk/schemes/d1' };
  const shown = await renderPage(<SchemeDraftPage />, { ...at, user: person, texts });
  expect(await screen.findByRole('heading', { name: 'Défraiement' })).toBeVisible();
  return { ...shown, sent };
}

describe('a scheme that is being written', () => {
  it('names every problem, each with the way to its field', async () => {
    const { user } = await open();
    expect(screen.getByText('2 points à corriger')).toBeVisible();
    expect(screen.getByLabelText(/^Enveloppe/)).toBeInvalid();
    const english = screen.getByLabelText(/Titre \(en anglais\)/);
    // what is only missing is told beside its field once somebody wants to open the scheme
    expect(english).toBeValid();
    await user.click(screen.getByRole('link', { name: 'Titre (en anglais)' }));
    expect(english).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }));
    expect(english).toBeInvalid();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('saves what is written, with the version that was read', async () => {
    const { user, sent } = await open();
    const distance = screen.getByLabelText(/^Distance \(km\)/);
    await user.clear(distance);
    await user.type(distance, '50,5');
    expect(
      await screen.findByText('Rien ne manque : ce dispositif peut être ouvert.'),
    ).toBeVisible();
    const last = sent.at(-1);
    expect(last?.ifMatch).toMatch(/^"\d"$/);
    expect(last?.writing.rules.moreThanMetres).toBe(50500);
  });

  it('shows who would lose by it, and what it would cost', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Essayer sur les demandes passées' }));
    const changed = await screen.findByRole('table', {
      name: '1 demande aurait une autre réponse',
    });
    expect(within(changed).getByRole('link', { name: 'Maison du Lierre' })).toBeVisible();
    expect(within(changed).getByText('Distance du siège')).toBeVisible();
    const sums = screen.getByRole('table', { name: '3 demandes, avant et après' });
    expect(within(sums).getByText('1 896 €')).toBeVisible();
  });
});

it('lists drafts and schemes, and starts the next version of one', async () => {
  const asked: unknown[] = [];
  server.use(
    http.get('*/api/v1/schemes', () => HttpResponse.json({ items: [aScheme] })),
    http.get('*/api/v1/scheme-drafts', () => HttpResponse.json({ items: [] })),
    http.post('*/api/v1/scheme-drafts', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(draft, { status: 201 });
    }),
  );
  const { user } = await renderPage(<SchemesDeskPage />, { user: person, texts });
  expect(await screen.findByText('Aucun brouillon')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Écrire la version suivante' }));
  expect(asked).toEqual([{ scheme: 'digiset-2025' }]);
});
