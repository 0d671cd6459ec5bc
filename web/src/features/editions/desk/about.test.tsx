import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Edition } from '../api';
import { Calls, isClosed } from '../components/Calls';
import type { EditionRequest } from './api';
import { EditionTexts } from './EditionTexts';

const edition = {
  id: 'ed1',
  slug: 'rencontres',
  version: 2,
  defaultLanguage: 'fr',
  name: { fr: 'Rencontres' },
  theme: {},
  summary: {},
  display: { language: 'fr', name: 'Rencontres', theme: null, summary: null },
  period: { firstDay: '2027-11-23', lastDay: '2027-11-23', phase: 'coming' },
  organiser: { id: 'o1', slug: 'asso', name: 'Asso' },
  legs: [{ id: 'l1', slug: 'lyon', title: { fr: 'Lyon' }, city: 'Lyon', zone: 'Europe/Paris' }],
  partners: [],
  tracks: [],
  rooms: [],
  about: {
    objectives: [],
    audience: [],
    funding: {},
    questions: [],
    press: [],
    calls: [],
    submissionsOpenOn: null,
    stops: [],
    sources: [],
    disagreements: [],
    onlineRooms: null,
  },
} as unknown as Edition;

const call = {
  title: { fr: 'Appel à ateliers' },
  text: { fr: 'Proposez un atelier.' },
  opensOn: null,
  closesOn: '2026-09-15',
  closesTime: null as string | null,
  zone: 'Europe/Brussels',
  address: 'https://appel.example.org',
};

describe('what an edition says about itself', () => {
  it('a lead writes calls with their deadline, the press review and the minutes of online rooms', async () => {
    let sent: EditionRequest | undefined;
    server.use(
      http.put('*/api/v1/editions/ed1', async ({ request }) => {
        sent = (await request.json()) as EditionRequest;
        return HttpResponse.json({ ...edition, version: 3, about: sent.about });
      }),
    );
    await renderPage(<EditionTexts edition={edition} />, {
      texts: ['editionDesk', 'editions'],
    });
    const type = (
      label: string,
      value: string,
      within_ = screen as Pick<typeof screen, 'getByLabelText'>,
    ) =>
      fireEvent.change(
        within_.getByLabelText((text) => text.startsWith(label)),
        { target: { value } },
      );

    fireEvent.click(screen.getByRole('button', { name: 'Ajouter un appel' }));
    const calls = within(screen.getByRole('group', { name: 'Appel 1' }));
    type('Titre en français', 'Appel à ateliers', calls);
    type('Dernier jour', '2027-09-15', calls);
    type('Heure limite', '18:00', calls);
    type('Fuseau horaire', 'Europe/Brussels', calls);
    type('Lien', 'https://appel.example.org', calls);
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter un article' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter un article' }));
    fireEvent.click(screen.getByRole('button', { name: 'Supprimer l’article 2' }));
    const press = within(screen.getByRole('group', { name: 'Article 1' }));
    type('Titre', 'Un réseau', press);
    type('Média', 'Le Journal', press);
    type('Ouvre avant le début (minutes)', '30');
    fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

    await waitFor(() => expect(sent).toBeDefined());
    expect(sent?.about.calls).toEqual([
      expect.objectContaining({
        title: { fr: 'Appel à ateliers' },
        closesOn: '2027-09-15',
        closesTime: '18:00',
        zone: 'Europe/Brussels',
        address: 'https://appel.example.org',
      }),
    ]);
    expect(sent?.about.press).toEqual([
      { title: 'Un réseau', publisher: 'Le Journal', address: null, on: null },
    ]);
    expect(sent?.about.onlineRooms).toEqual({ opensBefore: 30, closesAfter: null });
  });

  it('a zone that does not exist is named with the rule and the way to its field', async () => {
    server.use(
      http.put('*/api/v1/editions/ed1', () =>
        HttpResponse.json(
          {
            type: 'https://example.org/problems/invalid-request',
            status: 400,
            title: 'Invalid',
            violations: [{ pointer: '/about/calls/0/zone', message: 'no' }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await renderPage(<EditionTexts edition={edition} />, { texts: ['editionDesk', 'editions'] });
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter un appel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const way = await screen.findByRole('link', { name: /^« Fuseau horaire » : Par exemple/ });
    expect(way).toHaveAttribute('href', '#call0-zone');
    expect(screen.getByLabelText(/^Fuseau horaire/)).toHaveAttribute('id', 'call0-zone');
  });

  it('a call ends with its day or at its hour, in its own zone', () => {
    const at = (instant: string, more = {}) =>
      isClosed({ ...call, ...more }, edition, new Date(instant));
    expect(at('2026-09-15T21:59:00Z')).toBe(false);
    expect(at('2026-09-15T22:00:00Z')).toBe(true);
    expect(at('2026-09-15T22:00:00Z', { zone: 'America/Martinique' })).toBe(false);
    expect(at('2026-09-15T15:59:00Z', { closesTime: '18:00' })).toBe(false);
    expect(at('2026-09-15T16:00:00Z', { closesTime: '18:00' })).toBe(true);
    expect(at('2026-09-15T22:00:00Z', { zone: null })).toBe(true);
    expect(at('2030-01-01T00:00:00Z', { closesOn: null })).toBe(false);
  });

  it('a call that is over says so and leads nowhere', async () => {
    const far = {
      ...call,
      title: { fr: 'Appel ouvert' },
      closesOn: '2199-01-01',
      closesTime: '18:00',
    };
    await renderPage(
      <Calls
        edition={{
          ...edition,
          about: { ...edition.about, calls: [{ ...call, closesOn: '2020-01-01' }, far] },
        }}
      />,
      { texts: ['editions'] },
    );
    expect(screen.getByText('Cet appel est clos.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Appel à ateliers' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Appel ouvert' })).toBeVisible();
    expect(screen.getByText(/à 18\sh \(Europe\/Brussels\)/)).toBeVisible();
  });
});
