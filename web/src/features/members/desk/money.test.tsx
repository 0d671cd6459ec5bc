import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aMembership, catalogue, page } from '../fixtures';
import { CountsPage } from './CountsPage';
import { PaymentsPage } from './PaymentsPage';
import { PricesPage } from './PricesPage';

const user = {
  id: 'u1',
  name: 'Sam',
  email: 'sam@demo.example',
  roles: ['secretary', 'treasurer'],
};
const texts = ['desk', 'members', 'account'];

beforeEach(catalogue);

describe('payments', () => {
  const line = {
    id: 'l1',
    statementId: 's1',
    bookedOn: '2026-11-20',
    cents: 4999,
    currency: 'EUR',
    payer: 'LEA D',
    message: 'cotisation',
    outcome: 'too-little',
    dues: { termId: 't1', membershipId: 'm1', name: 'Nour Velle', year: 2026, balance: 5000 },
    note: null,
  };

  it('says what a file brought, and books a line for the dues that a person names', async () => {
    let lines = [line];
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/bank-statements', () => HttpResponse.json(page([]))),
      http.get('*/api/v1/bank-statements/unmatched', () => HttpResponse.json(page(lines))),
      http.get('*/api/v1/memberships/m1', () => HttpResponse.json(aMembership())),
      http.post('*/api/v1/statement-lines/l1/assign', async ({ request }) => {
        sent.push(await request.json());
        lines = [];
        return HttpResponse.json({ ...line, outcome: 'assigned' });
      }),
    );
    const shown = await renderPage(<PaymentsPage />, { at: '/desk/payments', texts, user });
    await shown.user.click(await screen.findByRole('button', { name: 'Importer' }));
    expect(screen.getByText('Choisissez d’abord un fichier.')).toBeVisible();
    expect(await screen.findByRole('heading', { name: /49,99.*LEA D/ })).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Rapprocher' }));
    const dialog = screen.getByRole('dialog');
    expect(await within(dialog).findByRole('radio', { name: /Cotisation 2026/ })).toBeChecked();
    await shown.user.type(
      within(dialog).getByRole('textbox', { name: /^Explication/ }),
      'Frais de banque',
    );
    await shown.user.click(within(dialog).getByRole('button', { name: 'Enregistrer le paiement' }));
    expect(await screen.findByText('Tout est rapproché')).toBeVisible();
    expect(sent).toEqual([{ termId: 't1', message: 'Frais de banque' }]);
  });
});

describe('prices', () => {
  it('that somebody was asked for do not change; a new one begins as the last', async () => {
    const list = {
      id: 'p1',
      version: 2,
      tier: 'niveau-1',
      validFrom: '2026-01-01',
      year: 'calendar',
      rollOver: '10-01',
      currency: 'EUR',
      brackets: [{ from: 0, cents: 5000 }],
      paymentPage: null,
      example: true,
      used: true,
    };
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/tiers/:tier/prices', ({ params }) =>
        HttpResponse.json(page(params.tier === 'niveau-1' ? [list] : [])),
      ),
      http.post('*/api/v1/tiers/niveau-1/prices', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(list, { status: 201 });
      }),
    );
    const shown = await renderPage(<PricesPage />, { at: '/desk/prices', texts, user });
    const table = await screen.findByRole('table', { name: /Premier niveau/ });
    expect(within(table).getByRole('row', { name: /En vigueur.*1er octobre/ })).toBeVisible();
    expect(within(table).getByText('Utilisé : ne change plus', { exact: false })).toBeVisible();
    const [first] = screen.getAllByRole('button', { name: 'Nouveau tarif' });
    await shown.user.click(first as HTMLElement);
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('textbox', { name: /^Cotisation annuelle/ })).toHaveValue('50');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    expect(within(dialog).getByText(/à partir duquel ce tarif vaut/)).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe('figures', () => {
  const counts = (paid: number) => ({
    paid,
    new: 1,
    renewed: 2,
    returned: 0,
    lapsed: 1,
    upToDate: paid,
    renewalRate: 0.5,
  });

  it('of a day, in all and by what members are, and of each year', async () => {
    server.use(
      http.get('*/api/v1/members/counts', ({ request }) => {
        const on = new URL(request.url).searchParams.get('on') ?? '';
        return HttpResponse.json({
          year: Number(on.slice(0, 4)),
          on,
          all: counts(3),
          by: { tier: [{ value: 'niveau-1', counts: counts(3) }], segment: [] },
        });
      }),
      http.get('*/api/v1/members/counts/years', () =>
        HttpResponse.json(page([{ year: 2025, ...counts(3) }])),
      ),
    );
    await renderPage(<CountsPage />, { at: '/desk/counts?on=2025-12-31', texts, user });
    expect(await screen.findByText('Au mercredi 31 décembre 2025')).toBeVisible();
    const groups = screen.getByRole('table', { name: 'Membres par niveau' });
    expect(within(groups).getByRole('row', { name: /Premier niveau.*50/ })).toBeVisible();
    const years = await screen.findByRole('table', { name: /Membres par année/ });
    expect(within(years).getByRole('row', { name: /2025/ })).toBeVisible();
  });
});
