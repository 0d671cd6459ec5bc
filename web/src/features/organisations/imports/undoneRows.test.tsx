import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { AtlasImport, AtlasRow } from './api';
import { AtlasRows } from './AtlasRows';

const row: AtlasRow = {
  id: 'r1',
  position: 0,
  uid: 'a1',
  name: 'Fabrique du Delta',
  city: 'Anvers',
  verdict: 'changed',
  changes: [],
  notices: [],
  violations: [],
  twins: [],
  organisation: { id: 'o1', slug: 'fabrique-du-delta', name: 'Fabrique du Delta' },
  result: {
    state: 'undone',
    outcome: 'changed',
    reason: 'changed-since',
    restored: ['office', 'categories'],
    left: ['website'],
  },
};

it('says of a row of an undone import what was put back and what was left, and why', async () => {
  server.use(
    http.get('*/api/v1/atlas-imports/i1/rows', () =>
      HttpResponse.json({ items: [row], total: { value: 1, relation: 'exact' } }),
    ),
  );
  const one = { id: 'i1', state: 'undone' } as AtlasImport;
  await renderPage(<AtlasRows one={one} verdict={null} />, { texts: ['atlasImports'] });
  expect(await screen.findByText('Remis comme avant : Siège et Domaines.')).toBeVisible();
  expect(
    screen.getByText('Laissé tel quel, car modifié depuis l’import : Site web.'),
  ).toBeVisible();
  expect(screen.queryByText('Fiche supprimée.')).toBeNull();
});
