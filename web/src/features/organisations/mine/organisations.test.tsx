import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anAtlas } from '@/testing/fixtures/organisations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { InvitationPage } from './InvitationPage';
import { MyOrganisationPage } from './MyOrganisationPage';
import { NewOrganisationPage } from './NewOrganisationPage';

const origin = window.location.origin;
const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };
const texts = ['myOrganisations', 'organisations'];
const page = (items: object[]) => ({ items, total: { value: items.length, relation: 'exact' } });
const problem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${type}`, title: type, status, detail: type, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

const organisation = {
  id: 'o1',
  slug: 'les-communs',
  name: 'Les Communs',
  aliases: [],
  kind: 'association',
  defaultLanguage: 'fr',
  description: {},
  atlas: { categories: [], practices: [], offers: [], languages: [] },
  identifiers: [],
  trusted: false,
  listing: { listed: true, represented: true, claimDomain: null, licence: 'CC-BY-4.0' },
  actions: [
    { name: 'edit', allowed: true },
    { name: 'invite', allowed: true },
  ],
};
const serveOrganisation = (etag = '"1-a"') =>
  server.use(
    http.get(`${origin}/api/v1/organisations/o1`, () =>
      HttpResponse.json(organisation, { headers: { ETag: etag } }),
    ),
  );

describe('adding an organisation', () => {
  const open = () =>
    renderPage(<NewOrganisationPage />, { at: '/me/organisations/new', texts, user: person });

  it('points out one that may be the same, to join it instead', async () => {
    server.use(
      http.get(`${origin}/api/v1/organisations/twins`, () =>
        HttpResponse.json({
          items: [
            {
              organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
              kind: 'association',
              country: 'FR',
              city: 'Lyon',
              score: 0.9,
              parts: {},
            },
          ],
        }),
      ),
    );
    serveOrganisation();
    const asked: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/organisations/o1/join-requests`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ id: 'j1' }, { status: 201 });
      }),
    );
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'Les communs');
    await user.click(await screen.findByRole('button', { name: 'Rejoindre Les Communs' }));
    await screen.findByRole('radio', { name: /^Rédacteur/ });
    await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    expect(await screen.findByText('Demande envoyée')).toBeVisible();
    expect(asked).toEqual([{ role: 'editor', message: null }]);
  });

  it('says what is missing, then shows a wrong number beside it', async () => {
    server.use(
      http.get(`${origin}/api/v1/organisations/twins`, () => HttpResponse.json({ items: [] })),
      http.post(`${origin}/api/v1/organisations`, () =>
        problem('invalid-request', 400, {
          violations: [{ pointer: '/identifiers/0/value', message: 'wrong' }],
        }),
      ),
    );
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Ajouter l’organisation' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'Nous');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Type/ }), 'Association');
    await user.click(screen.getByRole('button', { name: 'Ajouter un numéro' }));
    const number = screen.getByRole('textbox', { name: 'Numéro' });
    await user.type(number, '123');
    await user.click(screen.getByRole('button', { name: 'Ajouter l’organisation' }));
    await waitFor(() =>
      expect(number).toHaveAccessibleDescription(/Ce numéro SIRET n’est pas valide/),
    );
  });
});

describe('one of my organisations', () => {
  const open = (view = '') =>
    renderPage(<MyOrganisationPage />, {
      at: `/me/organisations/o1${view}`,
      path: '/me/organisations/:id',
      texts,
      user: person,
    });

  it('is never saved over someone else’s version', async () => {
    serveOrganisation();
    server.use(
      http.put(`${origin}/api/v1/organisations/o1`, ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"1-a"');
        return problem('stale-version', 412);
      }),
    );
    const { user } = await open();
    await user.type(
      await screen.findByRole('textbox', { name: 'Site web' }),
      'https://example.org',
    );
    await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    expect(await screen.findByText('La fiche a changé')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Site web' })).toHaveValue('https://example.org');
  });

  it('offers the subjects by name, and keeps one of its own', async () => {
    server.use(
      http.get(`${origin}/api/v1/organisations/o1`, () =>
        HttpResponse.json(
          { ...organisation, atlas: { ...organisation.atlas, categories: ['repair-cafe'] } },
          { headers: { ETag: '"1-a"' } },
        ),
      ),
    );
    server.use(http.get(`${origin}/api/v1/organisations/atlas`, () => HttpResponse.json(anAtlas)));
    const sent: { atlas: Record<string, string[]> }[] = [];
    server.use(
      http.put(`${origin}/api/v1/organisations/o1`, async ({ request }) => {
        sent.push((await request.json()) as { atlas: Record<string, string[]> });
        return HttpResponse.json(organisation, { headers: { ETag: '"2-b"' } });
      }),
    );
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText(/^Langues/), 'néerlandais');
    const subjects = within(await screen.findByRole('group', { name: /^Domaines/ }));
    expect(subjects.getByRole('checkbox', { name: 'Repair cafe' })).toBeChecked();
    await user.click(subjects.getByRole('checkbox', { name: 'Communs numériques' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.atlas).toMatchObject({
      categories: ['digital-commons', 'repair-cafe'],
      languages: ['nl'],
    });
  });

  it('says that the public does not see it yet', async () => {
    server.use(
      http.get(`${origin}/api/v1/organisations/o1`, () =>
        HttpResponse.json(
          { ...organisation, listing: { ...organisation.listing, listed: false } },
          { headers: { ETag: '"1-a"' } },
        ),
      ),
    );
    await open();
    expect(await screen.findByText('Pas encore dans l’annuaire')).toBeVisible();
  });

  it('keeps its last signatory, and says why', async () => {
    serveOrganisation();
    server.use(
      http.get(`${origin}/api/v1/organisations/o1/representatives`, () =>
        HttpResponse.json(
          page([{ id: 'r1', name: 'Camille', role: 'signatory', since: '2026-01-01T10:00:00Z' }]),
        ),
      ),
      http.get(`${origin}/api/v1/organisations/o1/invitations`, () => HttpResponse.json(page([]))),
      http.get(`${origin}/api/v1/organisations/o1/join-requests`, () =>
        HttpResponse.json(page([])),
      ),
      http.delete(`${origin}/api/v1/organisations/o1/representatives/r1`, () =>
        problem('last-signatory', 409),
      ),
    );
    const { user } = await open('?view=people');
    await user.click(await screen.findByRole('button', { name: 'Retirer Camille' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }));
    expect(await screen.findByText(/C’est la seule personne signataire/)).toBeVisible();
  });
});

describe('an invitation', () => {
  const serve = (reason: string | null) =>
    server.use(
      http.get(`${origin}/api/v1/invitations/t1`, () =>
        HttpResponse.json({
          organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
          email: 'd…@example.org',
          role: 'editor',
          invitedByName: 'Dominique',
          expiresAt: '2026-12-01T10:00:00Z',
          actions: [{ name: 'accept', allowed: reason === null, reason }],
        }),
      ),
    );
  const open = (user: typeof person | null) =>
    renderPage(<InvitationPage />, {
      at: '/invitations/t1',
      path: '/invitations/:token',
      texts,
      user,
    });

  it('leads a visitor to sign in and back', async () => {
    serve('not-signed-in');
    await open(null);
    expect(await screen.findByRole('link', { name: 'Se connecter pour accepter' })).toHaveAttribute(
      'href',
      '/sign-in?to=%2Finvitations%2Ft1',
    );
  });

  it('explains that it is for another address', async () => {
    serve('other-email');
    await open(person);
    expect(await screen.findByText(/camille@example\.org, mais l’invitation/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Accepter/ })).not.toBeInTheDocument();
  });

  it('is accepted, and leads to the organisation', async () => {
    serve(null);
    server.use(
      http.post(`${origin}/api/v1/invitations/t1/accept`, () => HttpResponse.json({ id: 'i1' })),
    );
    const { user, router } = await open(person);
    await user.click(await screen.findByRole('button', { name: 'Accepter l’invitation' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/me/organisations/o1'));
  });
});
