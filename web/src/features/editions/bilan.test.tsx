import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { BilanDraft, ComputedFigure } from './bilan/api';
import { BilanPage } from './BilanPage';
import { DeskBilanPage } from './desk/DeskBilanPage';

const figure = (
  key: string,
  unit: ComputedFigure['measure']['unit'],
  value: number | null,
  more: Partial<ComputedFigure> = {},
): ComputedFigure => ({
  measure: {
    key,
    theme: 'attendance',
    unit,
    label: { fr: `Mesure ${key}` },
    definition: { fr: `Ce que ${key} compte.` },
  },
  value,
  missing: null,
  parts: [],
  past: [],
  ...more,
});
const computed = [
  figure('registered', 'count', 1204, {
    past: [
      {
        edition: 'old',
        year: 2026,
        value: 900,
        qualifier: 'more-than',
        declared: { fr: 'Autre.' },
      },
    ],
  }),
  figure('presence-rate', 'percent', 80, { parts: [{ kind: 'workshop', value: 66.7, of: 3 }] }),
  figure('satisfaction', 'out-of-five', null, { missing: 'too-few-answers' }),
  figure('allowances-sum', 'eur', 1895.5),
];
const declared = {
  edition: 'nec',
  measure: {
    key: 'posts',
    theme: 'communication',
    unit: 'count',
    label: { fr: 'Publications' },
    definition: { fr: 'Textes publiés par l’équipe.' },
  },
  value: 900,
  qualifier: 'more-than',
  quote: 'plus de 900 publications',
  note: { fr: 'Sans les reprises.' },
  source: { title: 'Bilan imprimé' },
  others: [{ value: { fr: '880' }, source: { title: 'Lettre de juin' } }],
};
const recommendation = { id: 'r1', phase: 'before' as const, text: { fr: 'Annoncer plus tôt' } };
const carried = {
  id: 'r0',
  edition: 'old',
  phase: 'after' as const,
  text: { fr: 'Publier les diaporamas' },
  state: 'partly' as const,
  note: {},
};
const edition = {
  id: 'ed1',
  slug: 'nec',
  year: 2027,
  display: { language: 'fr', name: 'NEC 2027', theme: null, summary: null },
};

describe('the report of an edition', () => {
  it('shows each figure with its definition, by kind, and beside earlier editions', async () => {
    server.use(
      http.get('*/api/v1/editions/nec', () => HttpResponse.json(edition)),
      http.get('*/api/v1/editions/nec/bilan', () =>
        HttpResponse.json({
          edition: 'nec',
          publishedAt: '2027-12-01T09:00:00Z',
          introduction: { fr: 'Deux villes.' },
          computed,
          declared: [declared],
          recommendations: [recommendation],
          followUps: [carried],
          testimonials: [
            { text: 'Une journée utile.', signature: 'Ada, Lyon' },
            { text: 'À refaire.', signature: null },
          ],
        }),
      ),
    );
    const { user } = await renderPage(<BilanPage />, {
      at: '/editions/nec/bilan',
      path: '/editions/:slug/bilan',
      texts: ['bilan', 'editions', 'events'],
    });
    expect(await screen.findByRole('heading', { name: /Bilan.*NEC 2027/ })).toBeVisible();
    expect(screen.getByText(/Publié le .*décembre 2027/)).toBeVisible();
    expect(screen.getByText('Moins de cinq réponses')).toBeVisible();
    const registered = screen.getByText('Ce que registered compte.');
    expect(registered).not.toBeVisible();
    await user.click(screen.getByText('Mesure registered', { selector: 'summary span' }));
    expect(registered).toBeVisible();
    const communication = screen.getByRole('region', { name: 'Communication' });
    expect(within(communication).getByText('plus de 900')).toBeVisible();
    expect(within(communication).getByText('plus de 900 publications')).not.toBeVisible();
    await user.click(within(communication).getByText('Publications'));
    for (const behind of [
      'Textes publiés par l’équipe.',
      'plus de 900 publications',
      'Bilan imprimé',
      'Sans les reprises.',
      'Lettre de juin',
    ])
      expect(within(communication).getByText(behind)).toBeVisible();
    const kinds = screen.getByRole('table', { name: /Mesure presence-rate par type/ });
    expect(within(kinds).getByRole('row', { name: /Atelier 66,7.% sur 3 places/ })).toBeVisible();
    const past = screen.getByRole('table', { name: 'Cette édition et les précédentes' });
    expect(
      within(past).getByRole('row', { name: /Mesure registered.*1.204.*plus de 900.*déclaré/ }),
    ).toBeVisible();
    expect(screen.getByText('Annoncer plus tôt')).toBeVisible();
    expect(screen.getByText('En partie')).toBeVisible();
    const words = screen.getByRole('region', { name: 'Ils et elles en disent' });
    expect(within(words).getByText('Ada, Lyon')).toBeVisible();
    expect(within(words).getByText('Sans nom')).toBeVisible();
    expect(screen.getByText(/1.895,50.€/)).toBeVisible();
  });

  it('is written, checked and published in the version that was read', async () => {
    const sent: { path: string; match: string | null; body: unknown }[] = [];
    const draft: BilanDraft = {
      version: 3,
      publishedAt: '2027-12-01T09:00:00Z',
      over: true,
      introduction: {},
      computed,
      differences: [{ measure: 'registered', kind: null, frozen: 1200, now: 1204 }],
      declared: [],
      recommendations: [recommendation],
      carried: [carried],
      quotable: [
        { id: 'w1', text: 'Une journée utile.', signature: 'Ada', position: 1 },
        { id: 'w2', text: 'À refaire.', signature: null, position: null },
      ],
    };
    const take = async ({ request }: { request: Request }) => {
      sent.push({
        path: new URL(request.url).pathname,
        match: request.headers.get('If-Match'),
        body: request.method === 'PUT' ? await request.json() : null,
      });
      return HttpResponse.json(draft);
    };
    server.use(
      http.get('*/api/v1/editions/ed1', () => HttpResponse.json(edition)),
      http.get('*/api/v1/bilan', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/editions/ed1/bilan-draft', () =>
        HttpResponse.json(draft, { headers: { ETag: '"3-x"' } }),
      ),
      http.put('*/api/v1/editions/ed1/bilan-draft', take),
      http.post('*/api/v1/editions/ed1/publish-bilan', take),
    );
    const { user } = await renderPage(<DeskBilanPage />, {
      at: '/desk/editions/ed1/bilan',
      path: '/desk/editions/:id/bilan',
      texts: ['bilan', 'editionDesk', 'editions', 'events'],
    });
    const differences = await screen.findByRole('table', { name: 'Différences' });
    expect(
      within(differences).getByRole('row', { name: /Mesure registered.*1.200.*1.204/ }),
    ).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Introduction en français' }), 'Merci.');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Publier les diaporamas' }),
      'Fait',
    );
    expect(screen.getByRole('checkbox', { name: 'Une journée utile. (Ada)' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'À refaire. (Sans nom)' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      match: '"3-x"',
      body: {
        introduction: { fr: 'Merci.' },
        recommendations: [recommendation],
        followUps: [{ recommendation: 'r0', state: 'done' }],
        testimonials: ['w1', 'w2'],
      },
    });
    await user.click(screen.getByRole('button', { name: 'Publier de nouveau' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.path).toBe('/api/v1/editions/ed1/publish-bilan');
  });
});
