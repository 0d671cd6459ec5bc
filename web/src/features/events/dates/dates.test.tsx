import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { EventPage } from '../EventPage';
import { aDate, datePage, firstDate, monthly } from './fixtures';
import { mainDate, onDate } from './model';

const called = aDate({
  originalStart: '2127-03-04T18:00',
  status: 'cancelled',
  note: { fr: 'Salle fermée' },
});
const moved = aDate({
  originalStart: '2127-04-01T18:00',
  start: '2127-04-02T18:00',
  end: null,
  status: 'moved',
});
const series = anEvent({ schedule: firstDate, recurrence: monthly });

describe('the date a page is about', () => {
  it.each([
    ['the one asked for', called, [aDate()], called],
    ['else the next that takes place', null, [called, moved], moved],
    ['else the next at all', undefined, [called], called],
    ['else none', null, [], null],
  ])('is %s', (_, asked, coming, found) => {
    expect(mainDate(asked, coming)).toBe(found);
  });

  it('has its own time, title and state', () => {
    const titled = { ...called, title: { fr: 'Spéciale' } };
    expect(onDate(series, titled, 'fr')).toMatchObject({
      status: 'cancelled',
      first: firstDate.start,
      schedule: { start: '2127-03-04T18:00', endUnknown: false },
      display: { title: 'Spéciale' },
    });
    expect(onDate(series, moved, 'fr')).toMatchObject({ status: 'published', date: moved });
    // What is said of the whole event comes before what is said of a date.
    expect(onDate({ ...series, status: 'cancelled' }, called, 'fr').date).toBeUndefined();
  });
});

describe('the page of a series', () => {
  const asked: string[] = [];
  const open = async (query = '') => {
    asked.length = 0;
    server.use(
      http.get('*/api/v1/events/serie', () => HttpResponse.json({ ...series, slug: 'serie' })),
      http.get('*/api/v1/events/e1/occurrences', ({ request }) => {
        const { search } = new URL(request.url);
        asked.push(search);
        return HttpResponse.json(datePage([aDate(), called, moved]));
      }),
      http.get('*/api/v1/events/:id/similar', () => HttpResponse.json({ items: [] })),
    );
    return renderPage(<EventPage />, {
      at: `/events/serie${query}`,
      path: '/events/:slug',
      texts: ['events'],
    });
  };

  it('begins with the next date, and lists the others with what is different on them', async () => {
    await open();
    expect(await screen.findByText(/^Série\s: Chaque premier mardi du mois à 18/)).toBeVisible();
    const dates = within(screen.getByRole('list', { name: 'Dates' }));
    const [next, off, late] = dates.getAllByRole('listitem');
    expect(within(next as HTMLElement).getByRole('link')).toHaveAttribute('aria-current', 'date');
    expect(off).toHaveTextContent(/mardi 4 mars 2127.*Annulée.*Salle fermée/);
    expect(late).toHaveTextContent(/mercredi 2 avril 2127.*Déplacée.*prévue mardi 1er avril 2127/);
    expect(within(late as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      '/events/serie?date=2127-04-01T18:00',
    );
  });

  it('says that the date one came for is cancelled while the others take place', async () => {
    await open('?date=2127-03-04T18:00');
    expect(await screen.findAllByText('Cette date est annulée')).not.toHaveLength(0);
    expect(screen.getByText(/Les autres dates de la série sont maintenues/)).toBeVisible();
    expect(screen.queryByText('Cet événement est annulé')).not.toBeInTheDocument();
  });

  it('shows all dates on demand', async () => {
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: 'Toutes les dates, passées comprises' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Seulement les dates à venir' }),
    ).toBeVisible();
    expect(asked).toContain('?from=1900-01-01&size=20');
  });

  it('puts all its dates into a calendar, or the one that is shown', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ajouter à mon agenda' }));
    expect(screen.getByRole('link', { name: 'Toutes les dates (fichier .ics)' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Google Agenda : cette date' })).toHaveAttribute(
      'href',
      expect.stringContaining('21270204T170000Z'),
    );
  });
});
