import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Membership, MembershipRequest } from './api';
import { aMembership, catalogue, page } from './fixtures';
import { JoinPage } from './JoinPage';
import { MembershipPage } from './MembershipPage';

const user = { id: 'u1', name: 'Nour Velle', email: 'nour@demo.example', roles: [] };

describe('joining', () => {
  it('compares the tiers, says whose prices are examples, and asks visitors to sign in', async () => {
    catalogue();
    await renderPage(<JoinPage />, { at: '/join', texts: ['members', 'desk', 'governance'] });
    const tiers = await screen.findByRole('table', { name: 'Les deux niveaux d’adhésion' });
    expect(within(tiers).getByRole('row', { name: /Premier niveau.*50/ })).toBeVisible();
    expect(within(tiers).getByText(/De 200.*à 800,50/)).toBeVisible();
    expect(screen.getByText(/exemples de démonstration/)).toBeVisible();
    const colleges = screen.getByRole('table', { name: /^Collèges et sièges/ });
    expect(within(colleges).getByRole('row', { name: /Fondateurs.*Non précisé/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se connecter pour adhérer' })).toHaveAttribute(
      'href',
      '/sign-in?to=%2Fjoin',
    );
  });

  it('says what is missing, offers the colleges of the party, and sends one application', async () => {
    catalogue();
    const sent: MembershipRequest[] = [];
    server.use(
      http.post('*/api/v1/memberships', async ({ request }) => {
        sent.push((await request.json()) as MembershipRequest);
        return HttpResponse.json(aMembership({ status: 'applied' }), { status: 201 });
      }),
    );
    const shown = await renderPage(<JoinPage />, {
      at: '/join',
      texts: ['members', 'desk', 'governance'],
      user,
    });
    await shown.user.click(await screen.findByRole('button', { name: 'Envoyer ma demande' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText('Choisissez un pays.')).toBeVisible();
    expect(within(summary).getByText(/Acceptez les statuts/)).toBeVisible();
    expect(sent).toEqual([]);

    expect(screen.queryByRole('radio', { name: 'Où je rédige' })).toBeNull();
    await shown.user.click(await screen.findByRole('radio', { name: 'Maison du Lierre' }));
    expect(screen.queryByRole('combobox', { name: /^Pays/ })).toBeNull();
    await shown.user.click(screen.getByRole('radio', { name: 'Niveau 2' }));
    const college = screen.getByRole('combobox', { name: /^Collège souhaité/ });
    expect(within(college).queryByRole('option', { name: 'Bénévoles' })).toBeNull();
    await shown.user.selectOptions(college, 'Opérateurs');
    await shown.user.type(screen.getByRole('textbox', { name: /^Budget annuel/ }), '600 000');
    expect(screen.getByText(/Cotisation.*800,50/)).toBeVisible();
    await shown.user.click(screen.getByRole('checkbox', { name: /J’accepte les statuts/ }));
    await shown.user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }));
    await waitFor(() => expect(shown.router.state.location.pathname).toBe('/me/membership'));
    expect(sent).toEqual([
      {
        organisationId: 'o1',
        tier: 'niveau-2',
        college: 'operateurs',
        segment: null,
        country: null,
        budget: { cents: 60000000, currency: 'EUR' },
        motivation: null,
        statutes: '2024-02-05',
        language: 'fr',
      },
    ]);
  });
});

describe('my membership', () => {
  const open = async (membership: Membership) => {
    catalogue();
    server.use(http.get('*/api/v1/me/membership', () => HttpResponse.json(page([membership]))));
    return renderPage(<MembershipPage />, {
      at: '/me/membership',
      texts: ['members', 'desk', 'governance'],
      user,
    });
  };

  it('says what is to pay, until when, and by which reference', async () => {
    await open(aMembership());
    expect(await screen.findByText('Cotisation à payer')).toBeVisible();
    expect(screen.getByText(/Il reste 40.*À payer avant le/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Référence du virement' })).toHaveValue(
      'RF18539007547034',
    );
    expect(screen.queryByRole('button', { name: 'Renouveler' })).toBeNull();
  });

  it('says why there is access, each reason, and what of a quota was used', async () => {
    catalogue();
    server.use(
      http.get('*/api/v1/me/membership', () =>
        HttpResponse.json(page([aMembership({ status: 'current' })])),
      ),
      http.get('*/api/v1/me/access', () =>
        HttpResponse.json(
          page([
            {
              membershipId: 'm1',
              party: 'Nour Velle',
              via: 'own',
              tier: 'niveau-1',
              level: 1,
              until: '2027-04-01',
              grace: false,
            },
            {
              membershipId: 'm2',
              party: 'Maison du Lierre',
              via: 'organisation',
              tier: 'niveau-2',
              level: 2,
              until: '2026-12-01',
              grace: true,
            },
          ]),
        ),
      ),
      http.get('*/api/v1/memberships/m1/entitlements', () =>
        HttpResponse.json(
          page([
            {
              entitlement: {
                id: 'e1',
                tier: 'niveau-1',
                label: { fr: 'Heures de conseil' },
                kind: 'quota',
                amount: 10,
                unit: 'hours',
                inGrace: false,
                example: false,
                retiredOn: null,
              },
              open: true,
              used: 3,
              left: 7,
              uses: [
                {
                  id: 'u1',
                  amount: 3,
                  usedOn: '2026-03-02',
                  note: 'Atelier',
                  by: 'Sam',
                  reversed: false,
                },
              ],
            },
          ]),
        ),
      ),
    );
    await renderPage(<MembershipPage />, {
      at: '/me/membership',
      texts: ['members', 'desk', 'governance'],
      user,
    });
    expect(await screen.findByText(/votre adhésion personnelle.*31 mars 2027/)).toBeVisible();
    expect(screen.getByText(/Maison du Lierre, que vous représentez.*accès gardé/)).toBeVisible();
    expect(await screen.findByText('3 h utilisées sur 10, il en reste 7')).toBeVisible();
    expect(screen.getByText(/3 le lundi 2 mars 2026.*Atelier/)).toBeVisible();
  });

  it('names the last paid day, not the day after', async () => {
    await open(
      aMembership({
        status: 'current',
        terms: [],
        state: {
          tier: 'niveau-1',
          paidUntil: '2027-01-01',
          graceUntil: null,
          resignsOn: null,
          mergedInto: null,
          erasedAt: null,
        },
      }),
    );
    expect(await screen.findByText(/payée jusqu’au jeudi 31 décembre 2026 inclus/)).toBeVisible();
  });

  it('leaves with the version that was read, and keeps data only when asked to', async () => {
    const sent: { match: string | null; body: unknown }[] = [];
    const shown = await open(aMembership());
    server.use(
      http.post('*/api/v1/memberships/m1/resign', async ({ request }) => {
        sent.push({ match: request.headers.get('If-Match'), body: await request.json() });
        return HttpResponse.json(aMembership({ status: 'resigned' }));
      }),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'Quitter l’association' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Quitter l’association' }));
    expect(await screen.findByText('L’adhésion est terminée.')).toBeVisible();
    expect(sent).toEqual([{ match: '"3"', body: { on: null, keepData: false, message: null } }]);
  });

  it('erases the data of a membership that has ended, and says what accounts keep', async () => {
    const shown = await open(
      aMembership({ status: 'resigned', actions: [{ name: 'erase', allowed: true }] }),
    );
    server.use(
      http.post('*/api/v1/memberships/m1/erase', () => {
        server.use(http.get('*/api/v1/me/membership', () => HttpResponse.json(page([]))));
        return HttpResponse.json({
          id: 'c1',
          at: '2026-06-01T09:00:00Z',
          membershipId: 'm1',
          reason: 'asked',
          erased: ['contact'],
          kept: ['accounts'],
          keptUntil: '2037-01-01',
        });
      }),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'Effacer mes données' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(await screen.findByText(/jusqu’au jeudi 1.* janvier 2037/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Effacer mes données' })).toBeNull();
  });
});
