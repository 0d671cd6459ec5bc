import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anOrganisation } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { JoinOrganisation } from '../components/JoinOrganisation';
import { JoinConfirmationPage } from './JoinConfirmationPage';
import { JoinDialog } from './JoinDialog';

const origin = window.location.origin;
const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };
const texts = ['myOrganisations', 'organisations'];

describe('claiming an entry that nobody represents', () => {
  const unclaimed = anOrganisation({
    slug: 'les-communs',
    name: 'Les Communs',
    listing: {
      listed: true,
      represented: false,
      claimDomain: 'communs.example',
      licence: 'CC-BY-4.0',
    },
    actions: [{ name: 'join', allowed: true }],
  });
  const serveUnclaimed = () =>
    server.use(
      http.get(`${origin}/api/v1/organisations/o1`, () =>
        HttpResponse.json(unclaimed, { headers: { ETag: '"1-a"' } }),
      ),
    );
  const open = () =>
    renderPage(<JoinDialog organisation={{ id: 'o1', name: 'Les Communs' }} onClose={() => {}} />, {
      texts,
      user: person,
    });

  it('asks for function and licence, then says where the mail went', async () => {
    serveUnclaimed();
    const sent: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/organisations/o1/join-requests`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          {
            id: 'j1',
            status: 'pending',
            claim: { function: 'Directrice', address: 'zoe@communs.example', licence: 'CC-BY-4.0' },
          },
          { status: 201 },
        );
      }),
    );
    const { user } = await open();
    const address = await screen.findByRole('textbox', { name: /@communs\.example/ });
    await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    expect(screen.getByText('Indiquez votre fonction dans l’organisation.')).toBeVisible();
    expect(screen.getByText('Acceptez la licence pour continuer.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /^Votre fonction/ }), 'Directrice');
    await user.type(address, 'zoe@communs.example');
    await user.click(screen.getByRole('checkbox', { name: /CC-BY-4\.0/ }));
    await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    expect(await screen.findByText(/envoyé un courriel à zoe@communs\.example/)).toBeVisible();
    expect(sent).toEqual([
      {
        role: 'signatory',
        message: null,
        claim: {
          function: 'Directrice',
          address: 'zoe@communs.example',
          proof: null,
          acceptsLicence: true,
        },
      },
    ]);
  });

  it('leads a visitor from the page of the organisation to sign in and back', async () => {
    const visited = anOrganisation({
      ...unclaimed,
      actions: [{ name: 'join', allowed: false, reason: 'not-signed-in' }],
    });
    await renderPage(<JoinOrganisation organisation={visited} />, { texts, user: null });
    expect(screen.getByRole('link', { name: 'Représenter cette organisation' })).toHaveAttribute(
      'href',
      '/sign-in?to=%2Forganisations%2Fles-communs',
    );
  });

  it('confirms the address with the account that asked', async () => {
    const serve = (reason: string | null) =>
      server.use(
        http.get(`${origin}/api/v1/join-confirmations/t1`, () =>
          HttpResponse.json({
            organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
            address: 'z…@communs.example',
            expiresAt: '2026-12-01T10:00:00Z',
            actions: [{ name: 'confirm', allowed: reason === null, reason }],
          }),
        ),
      );
    const confirmation = (user: typeof person) =>
      renderPage(<JoinConfirmationPage />, {
        at: '/join-confirmations/t1',
        path: '/join-confirmations/:token',
        texts,
        user,
      });
    serve('other-account');
    const { unmount } = await confirmation(person);
    expect(await screen.findByText('Un autre compte a fait cette demande')).toBeVisible();
    unmount();
    serve(null);
    server.use(
      http.post(`${origin}/api/v1/join-confirmations/t1/confirm`, () =>
        HttpResponse.json({ id: 'j1', status: 'accepted' }),
      ),
    );
    const { user } = await confirmation(person);
    await user.click(await screen.findByRole('button', { name: 'Confirmer mon adresse' }));
    expect(await screen.findByText('Vous représentez cette organisation')).toBeVisible();
  });
});
