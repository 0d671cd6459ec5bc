import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { anAtlas } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { AtlasImport, AtlasRow } from './api';
import { AtlasImportPage } from './AtlasImportPage';
import { AtlasImportsPage } from './AtlasImportsPage';

const origin = window.location.origin;
const moderator = { id: 'm1', name: 'Mona', email: 'mona@example.org', roles: ['moderator'] };
const page = (items: object[]) => ({ items, total: { value: items.length, relation: 'exact' } });

const preview: AtlasImport = {
  id: 'i1',
  source: {
    name: 'Carte des tiers-lieux',
    url: 'https://carte.example.org',
    licence: 'ODbL-1.0',
    language: 'fr',
  },
  kind: 'csv',
  state: 'preview',
  complete: true,
  columns: [{ heading: 'Nom', field: 'name' }, { heading: 'Commune' }],
  words: { unknown: { Bricolage: 2 }, countries: {}, kinds: {}, mapped: [] },
  verdicts: { new: 1, 'possible-duplicate': 1 },
  rows: { pending: 2 },
  remaining: 0,
  createdBy: 'Mona',
  createdAt: '2026-11-20T09:00:00Z',
};

const row = (over: Partial<AtlasRow>): AtlasRow => ({
  id: 'r1',
  position: 0,
  uid: 'a1',
  name: 'Atelier des Sources',
  city: 'Brest',
  verdict: 'new',
  changes: [],
  notices: [],
  violations: [],
  twins: [],
  result: { state: 'pending', restored: [], left: [] },
  ...over,
});

const twin = row({
  id: 'r2',
  name: 'Ateliers du Lierre',
  verdict: 'possible-duplicate',
  notices: [{ code: 'unknown-words', field: 'categories', value: 'Bricolage|Jardin' }],
  twins: [
    {
      organisationId: 'o1',
      slug: 'lierre',
      name: 'Les Ateliers du Lierre',
      city: 'Lyon',
      score: 0.9,
    },
  ],
});

function serve(one: AtlasImport, ...rows: AtlasRow[]) {
  server.use(
    http.get(`${origin}/api/v1/atlas-imports/i1`, () => HttpResponse.json(one)),
    http.get(`${origin}/api/v1/organisations/atlas`, () => HttpResponse.json(anAtlas)),
    http.get(`${origin}/api/v1/atlas-imports/i1/rows`, () => HttpResponse.json(page(rows))),
  );
}

const open = () =>
  renderPage(<AtlasImportPage />, {
    at: '/moderation/atlas-imports/i1',
    path: '/moderation/atlas-imports/:id',
    texts: ['atlasImports', 'organisations'],
    user: moderator,
  });

it('imports what is new, and repeats the call while rows are left', async () => {
  serve(preview, row({}), twin);
  const sent: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/atlas-imports/i1/apply`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...preview, state: 'applied', remaining: 2 - sent.length });
    }),
  );
  const { user } = await open();
  expect(await screen.findByText(/licence ODbL-1\.0/)).toBeVisible();
  expect(screen.getByLabelText('Bricolage (2)')).toBeVisible();
  expect(await screen.findByText('Mots laissés de côté : Bricolage, Jardin')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Importer 1 nouvelle' }));
  await waitFor(() => expect(sent).toEqual([1, 2].map(() => ({ verdicts: ['new', 'changed'] }))));
});

it('links a possible duplicate to the organisation that it is', async () => {
  serve(preview, twin);
  const sent: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/atlas-imports/i1/apply`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(preview);
    }),
  );
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'C’est Les Ateliers du Lierre' }));
  await waitFor(() => expect(sent).toEqual([{ links: [{ row: 'r2', organisation: 'o1' }] }]));
});

it('reads the file again with other columns', async () => {
  serve(preview, row({}));
  const sent: unknown[] = [];
  server.use(
    http.put(`${origin}/api/v1/atlas-imports/i1/columns`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(preview);
    }),
  );
  const { user } = await open();
  await user.click(await screen.findByText('Colonnes : 1 lues sur 2'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Commune' }), 'Ville');
  await user.click(screen.getByRole('button', { name: 'Relire avec ces colonnes' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        columns: [
          { heading: 'Nom', field: 'name' },
          { heading: 'Commune', field: 'city' },
        ],
      },
    ]),
  );
});

it('undoes an import after asking, and says what stays and why', async () => {
  const applied: AtlasImport = { ...preview, state: 'applied', rows: { applied: 2 } };
  const kept = row({
    organisation: { id: 'o1', slug: 'sources', name: 'Atelier des Sources' },
    result: { state: 'kept', outcome: 'created', reason: 'changed-since', restored: [], left: [] },
  });
  serve(applied, row({ result: { state: 'applied', outcome: 'created', restored: [], left: [] } }));
  server.use(
    http.post(`${origin}/api/v1/atlas-imports/i1/undo`, () => {
      const undone: AtlasImport = { ...applied, state: 'undone' };
      serve(undone, kept);
      return HttpResponse.json(undone);
    }),
  );
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Annuler l’import' }));
  await user.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Annuler l’import' }),
  );
  expect(await screen.findByText('Elle a été modifiée depuis l’import.')).toBeVisible();
});

it('asks for file, name and licence before it reads', async () => {
  server.use(http.get(`${origin}/api/v1/atlas-imports`, () => HttpResponse.json(page([preview]))));
  const { user } = await renderPage(<AtlasImportsPage />, {
    at: '/moderation/atlas-imports',
    texts: ['atlasImports'],
    user: moderator,
  });
  expect(await screen.findByRole('link', { name: 'Carte des tiers-lieux' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lire et montrer l’aperçu' }));
  expect(screen.getByText('Choisissez d’abord un fichier.')).toBeVisible();
  expect(screen.getByText('Indiquez la licence de la source.')).toBeVisible();
});
