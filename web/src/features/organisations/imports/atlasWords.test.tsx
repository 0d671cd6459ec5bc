import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { anAtlas } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { AtlasImport } from './api';
import { AtlasWords } from './AtlasWords';

const one = {
  id: 'i1',
  state: 'preview',
  words: {
    unknown: { Bricolage: 2 },
    countries: { 'Royaume de Belgique': 1 },
    kinds: {},
    mapped: [{ list: 'category', word: 'communs', code: 'digital-commons' }],
  },
} as unknown as AtlasImport;

function hears() {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/organisations/atlas', () => HttpResponse.json(anAtlas)),
    http.put('*/api/v1/atlas-imports/i1/words', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...one, remaining: 0 });
    }),
  );
  return sent;
}
const show = (over: Partial<AtlasImport> = {}) =>
  renderPage(<AtlasWords one={{ ...one, ...over }} />, {
    texts: ['atlasImports', 'organisations'],
  });

it('gives an unknown word and country one of ours, and forgets one', async () => {
  const sent = hears();
  const { user } = await show();
  await screen.findByRole('option', { name: 'Domaine : Communs numériques' });
  const go = screen.getByRole('button', { name: 'Relire avec ces mots' });
  await user.click(go);
  expect(sent).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Bricolage (2)'), 'Domaine : Communs numériques');
  await user.selectOptions(screen.getByLabelText('Royaume de Belgique (1)'), 'Belgique');
  await user.click(go);
  await waitFor(() =>
    expect(sent).toEqual([
      {
        words: [
          { list: 'category', word: 'Bricolage', code: 'digital-commons' },
          { list: 'country', word: 'Royaume de Belgique', code: 'BE' },
        ],
      },
    ]),
  );
  expect(screen.getByText(/communs : Domaine : Communs numériques/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Oublier ce que veut dire communs' }));
  await waitFor(() =>
    expect(sent.at(-1)).toEqual({ words: [{ list: 'category', word: 'communs', code: null }] }),
  );
});

it('only says what was left out once rows are applied', async () => {
  hears();
  await show({ state: 'applied' });
  expect(await screen.findByText('Bricolage (2), Royaume de Belgique (1)')).toBeVisible();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
