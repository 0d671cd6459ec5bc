import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aMembership, catalogue, page } from '../fixtures';
import { ApplicationsPage } from './ApplicationsPage';
import { MemberPage } from './MemberPage';
import { MembersPage } from './MembersPage';

const user = {
  id: 'u1',
  name: 'Sam',
  email: 'sam@demo.example',
  roles: ['secretary', 'treasurer'],
};
const texts = ['desk', 'members', 'account'];

const summary = (name: string, over: object = {}) => ({
  id: name,
  status: 'applied',
  name,
  organisation: null,
  country: 'FR',
  tier: 'niveau-1',
  college: 'benevoles',
  segment: null,
  paidUntil: null,
  balance: null,
  currency: null,
  createdAt: '2026-11-01T10:00:00Z',
  ...over,
});

beforeEach(() => {
  catalogue();
  server.use(
    http.get('*/api/v1/memberships/:id/history', () =>
      HttpResponse.json(
        page([
          {
            at: '2026-01-01T10:00:00Z',
            actorName: 'Nour',
            act: 'apply',
            from: null,
            to: 'applied',
          },
          {
            at: '2026-01-02T10:00:00Z',
            actorName: 'Sam',
            act: 'ask',
            from: 'applied',
            to: 'incomplete',
            note: 'Quel est votre rôle ?',
          },
        ]),
      ),
    ),
  );
});

describe('applications', () => {
  it('are listed apart from those that wait for an answer', async () => {
    server.use(
      http.get('*/api/v1/memberships', ({ request }) => {
        const status = new URL(request.url).searchParams.get('status');
        return HttpResponse.json(page([summary(`de ${status}`)]));
      }),
    );
    await renderPage(<ApplicationsPage />, { at: '/desk/applications', texts, user });
    const table = await screen.findByRole('table', { name: '1 demande à décider' });
    expect(within(table).getByRole('link', { name: 'de applied' })).toHaveAttribute(
      'href',
      '/desk/members/de%20applied',
    );
    expect(await screen.findByRole('table', { name: /doit répondre/ })).toBeVisible();
    const tabs = screen.getByRole('navigation', { name: 'Pages du secrétariat' });
    expect(within(tabs).getAllByRole('link')).toHaveLength(8);
  });
});

describe('the list of members', () => {
  it('narrows by what the address says, and keeps the choice in it', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*/api/v1/memberships', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(
          page([summary('Ana', { status: 'due', balance: 5000, currency: 'EUR' })]),
        );
      }),
    );
    const shown = await renderPage(<MembersPage />, {
      at: '/desk/members?tier=niveau-2',
      texts,
      user,
    });
    const table = await screen.findByRole('table', { name: '1 adhésion' });
    expect(within(table).getByRole('row', { name: /Ana.*Cotisation à payer.*50/ })).toBeVisible();
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Statut' }), 'À jour');
    await waitFor(() => expect(asked).toContain('?status=current&tier=niveau-2'));
    expect(shown.router.state.location.search).toBe('?tier=niveau-2&status=current');
  });
});

describe('one membership', () => {
  const open = async (membership = aMembership()) => {
    server.use(http.get('*/api/v1/memberships/m1', () => HttpResponse.json(membership)));
    return renderPage(<MemberPage />, {
      at: '/desk/members/m1',
      path: '/desk/members/:id',
      texts,
      user,
    });
  };
  const may = (...names: string[]) => names.map((name) => ({ name, allowed: true }));

  it('offers only what the API allows, and says who decides instead', async () => {
    const actions = [
      ...may('ask'),
      { name: 'admit', allowed: false, reason: 'board-admits' },
    ] as ReturnType<typeof aMembership>['actions'];
    await open(aMembership({ status: 'applied', terms: [], actions }));
    expect(await screen.findByRole('button', { name: 'Poser une question' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Admettre' })).toBeNull();
    expect(screen.getByText(/réservent l’admission au conseil/)).toBeVisible();
    const history = await screen.findAllByText(/Quel est votre rôle/);
    expect(history[0]).toBeVisible();
  });

  it('records a payment once, of the balance unless another amount is typed', async () => {
    const sent: { key: string | null; body: unknown }[] = [];
    const shown = await open(
      aMembership({ actions: may('pay') as ReturnType<typeof aMembership>['actions'] }),
    );
    server.use(
      http.post('*/api/v1/memberships/m1/terms/t1/payments', async ({ request }) => {
        sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
        return HttpResponse.json(aMembership({ status: 'current' }));
      }),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'Enregistrer un paiement' }));
    const dialog = screen.getByRole('dialog');
    const amount = within(dialog).getByRole('textbox', { name: /^Montant/ });
    expect(amount).toHaveValue('40,00');
    await shown.user.clear(amount);
    await shown.user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    expect(within(dialog).getByText(/Indiquez un montant/)).toBeVisible();
    await shown.user.type(amount, '39,99');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Le paiement est enregistré.')).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.key).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({
      amount: { cents: 3999, currency: 'EUR' },
      method: 'transfer',
      note: null,
    });
  });

  it('shows the field that the API objects to', async () => {
    const shown = await open(
      aMembership({
        status: 'current',
        actions: may('exclude') as ReturnType<typeof aMembership>['actions'],
      }),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'Exclure' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Exclure' }));
    expect(within(dialog).getByText(/le jour de l’audition/)).toBeVisible();
    expect(within(dialog).getByText('Écrivez un texte.')).toBeVisible();
  });
});
