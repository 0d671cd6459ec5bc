import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { anEvent, aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { EventPage } from './EventPage';
import { FavouritesPage } from './favourites/FavouritesPage';

type Event = ReturnType<typeof anEvent>;

beforeEach(() =>
  server.use(http.get('*/api/v1/events/:id/similar', () => HttpResponse.json({ items: [] }))),
);

async function open(event: Event | null, at = '/events/cartographier-ses-donnees') {
  server.use(
    http.get('*/api/v1/events/:slug', () =>
      event
        ? HttpResponse.json(event)
        : HttpResponse.json(
            { type: '/problems/not-found', title: 'Introuvable', status: 404, detail: '' },
            { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
          ),
    ),
  );
  return renderPage(<EventPage />, { at, path: '/events/:slug', texts: ['events'] });
}

describe('the page of an event', () => {
  it('says what, when, where, with whom and how to take part', async () => {
    await open(anEvent());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Cartographier ses données' }),
    ).toBeVisible();
    expect(screen.getByText(/25 novembre 2126, 14\sh/)).toBeVisible();
    expect(screen.getByText('5 rue Las Cases')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Maison du Lierre' })).toHaveAttribute(
      'href',
      '/organisations/maison-du-lierre',
    );
    expect(screen.getByRole('link', { name: 'S’inscrire' })).toHaveAttribute(
      'href',
      'https://www.inscription.example/venir',
    );
    expect(screen.getByText('Gratuit')).toBeVisible();
    expect(screen.getByText('Accès sans marche')).toBeVisible();
    expect(document.title).toContain('Cartographier ses données');
  });

  it('puts a cancellation before everything, and asks nobody to register', async () => {
    await open(
      anEvent({
        status: 'cancelled',
        statusNote: { fr: 'La salle est fermée.' },
        previousStart: { start: '2126-11-25T14:00', zone: 'Europe/Paris' },
      }),
    );
    expect(await screen.findByText('La salle est fermée.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'S’inscrire' })).not.toBeInTheDocument();
  });

  it('says until when one registers, and no longer asks for it afterwards', async () => {
    const registration = (closesAt: string) =>
      ({ mode: 'external', url: 'https://www.inscription.example/venir', closesAt }) as const;
    await open(anEvent({ registration: registration('2126-11-20T18:00') }));
    expect(await screen.findByText(/jusqu’au mercredi 20 novembre 2126, 18\sh/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'S’inscrire' })).toBeVisible();
    cleanup();
    await open(anEvent({ registration: registration('2020-11-20T18:00') }));
    expect(await screen.findByText(/closes depuis le vendredi 20 novembre 2020/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'S’inscrire' })).not.toBeInTheDocument();
  });

  it('keeps the address of a remote event for those who have registered', async () => {
    await open(anEvent({ format: 'online', place: null, online: { releasedTo: 'registered' } }));
    expect(await screen.findByText(/envoyé aux personnes inscrites/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Où' })).not.toBeInTheDocument();
  });

  it('can be put into a calendar', async () => {
    const { user } = await open(anEvent());
    await user.click(await screen.findByRole('button', { name: 'Ajouter à mon agenda' }));
    expect(screen.getByRole('link', { name: /\.ics/ })).toHaveAttribute(
      'href',
      '/api/v1/events/cartographier-ses-donnees.ics',
    );
  });

  it('copies the link where the device cannot share', async () => {
    const { user } = await open(anEvent());
    await user.click(await screen.findByRole('button', { name: 'Partager' }));
    expect(await screen.findByText('Lien copié.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(anEvent().url);
  });

  it('says that the text is in another language, and leads to those there are', async () => {
    await open(
      anEvent({
        title: { de: 'Daten', en: 'Data' },
        display: { language: 'en', title: 'Data' },
      }),
    );
    expect(await screen.findByText('Texte en anglais.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'allemand' })).toHaveAttribute(
      'href',
      expect.stringContaining('in=de'),
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  });

  it('explains an example, and where a real event was read', async () => {
    await open(
      anEvent({
        example: true,
        provenance: {
          source: [{ title: 'Bilan 2023', locator: 'Mardi' }],
          notes: [{ fr: 'La grille n’imprime pas la ville.' }],
        },
      }),
    );
    expect(await screen.findByText('Un exemple, pas un vrai événement')).toBeVisible();
    expect(screen.getByText('Bilan 2023')).toBeVisible();
    expect(screen.getByText('La grille n’imprime pas la ville.')).toBeVisible();
  });

  it('lists its parts by day', async () => {
    const opening = { language: 'fr', title: 'Ouverture' };
    await open(anEvent({ parts: [aSummary({ id: 'p1', slug: 'ouverture', display: opening })] }));
    const programme = within(await screen.findByRole('region', { name: 'Programme' }));
    expect(programme.getByRole('heading', { name: 'lundi 25 novembre 2126' })).toBeVisible();
    expect(programme.getByRole('link', { name: 'Ouverture' })).toBeVisible();
  });

  it('offers editing to those who may', async () => {
    await open(anEvent({ actions: [{ name: 'edit', allowed: true }] }));
    expect(await screen.findByRole('link', { name: 'Modifier' })).toHaveAttribute(
      'href',
      '/me/events/e1/edit',
    );
  });

  it('says so when it is not there, and leads on', async () => {
    await open(null);
    expect(await screen.findByRole('heading', { name: 'Événement introuvable' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Voir l’agenda' })).toBeVisible();
  });
});

describe('favourites', () => {
  it('are kept without an account, listed with their state, and taken out again', async () => {
    const { user } = await open(anEvent());
    await user.click(await screen.findByRole('button', { name: 'Mettre en favori' }));
    expect(screen.getByRole('button', { name: 'En favori', pressed: true })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Voir mes favoris' })).toHaveAttribute(
      'href',
      '/favourites',
    );
    cleanup();

    const page = await renderPage(<FavouritesPage />, { at: '/favourites', texts: ['events'] });
    expect(await screen.findByRole('link', { name: 'Cartographier ses données' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ajouter à mon agenda' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Retirer des favoris' }));
    expect(screen.getByRole('heading', { name: 'Aucun favori pour l’instant' })).toBeVisible();
  });

  it('that are cancelled are not offered for one’s calendar, those that are gone are said', async () => {
    localStorage.setItem('soga:favourites', 'e1,e2');
    await open(anEvent({ status: 'cancelled' }));
    server.use(
      http.get('*/api/v1/events/e2', () =>
        HttpResponse.json(
          { type: '/problems/not-found', title: 'Introuvable', status: 404, detail: '' },
          { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    cleanup();
    const { user } = await renderPage(<FavouritesPage />, { at: '/favourites', texts: ['events'] });
    expect(await screen.findByText('Annulé')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Ajouter à mon agenda' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Les retirer' }));
    expect(localStorage.getItem('soga:favourites')).toBe('e1');
  });
});

describe('two favourites', () => {
  it('are one file for one’s calendar', async () => {
    localStorage.setItem('soga:favourites', 'e1,e2');
    server.use(
      http.get('*/api/v1/events/:id', ({ params }) =>
        HttpResponse.json(anEvent({ id: String(params.id), slug: String(params.id) })),
      ),
    );
    await renderPage(<FavouritesPage />, { at: '/favourites', texts: ['events'] });
    expect(await screen.findByRole('link', { name: /^Tous dans mon agenda/ })).toHaveAttribute(
      'href',
      '/api/v1/events.ics?id=e1%2Ce2&lang=fr',
    );
  });
});

describe('similar events', () => {
  it('are those that the calendar names', async () => {
    server.use(
      http.get('*/api/v1/events/e1/similar', () =>
        HttpResponse.json({
          items: [aSummary({ id: 'e9', display: { ...aSummary().display, title: 'Près de là' } })],
        }),
      ),
    );
    await open(anEvent());
    expect(await screen.findByRole('link', { name: 'Près de là' })).toBeVisible();
  });
});
