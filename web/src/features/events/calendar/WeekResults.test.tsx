import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CalendarPage } from '../CalendarPage';

const named = (id: string, title: string, start: string, end: string) =>
  aSummary({
    id,
    slug: id,
    display: { ...aSummary().display, title },
    schedule: { start, end, zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });

/** Screens of this width, until the end of the test. */
function screenOf(rem: number) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: rem >= Number(/([\d.]+)rem/.exec(query)?.[1] ?? 0),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

const open = () =>
  renderPage(<CalendarPage />, {
    at: '/calendar?view=week&week=2126-11-25',
    texts: ['calendar', 'events'],
  });

describe('the week', () => {
  beforeEach(() =>
    server.use(
      http.get('*/api/v1/events', () =>
        HttpResponse.json(
          aPage([
            named('a', 'Atelier', '2126-11-25T14:00', '2126-11-25T17:00'),
            named('b', 'Café', '2126-11-25T18:00', '2126-11-25T19:00'),
            named('c', 'Visite', '2126-11-27T10:00', '2126-11-27T11:00'),
            named('n', 'Soirée', '2126-11-29T21:00', '2126-11-30T01:00'),
            named('d', 'Semaine', '2126-11-26T09:00', '2126-11-28T18:00'),
          ]),
        ),
      ),
    ),
  );
  afterEach(() => vi.unstubAllGlobals());

  it('has a column for each day, and arrows lead from event to event', async () => {
    screenOf(80);
    const { user } = await open();
    const week = await screen.findByRole('group', {
      name: 'du lundi 25 novembre au dimanche 1er décembre 2126',
    });
    const monday = within(within(week).getByRole('region', { name: 'lundi 25 novembre 2126' }));
    expect(monday.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Atelier 14\sh.*17\sh/),
      expect.stringMatching(/Café/),
    ]);
    const whole = within(within(week).getByRole('list', { name: /plusieurs jours/ }));
    expect(whole.getByRole('link', { name: /mardi 26 novembre.*Semaine/ })).toBeVisible();
    expect(screen.getByText(/Les heures sont celles de votre appareil/)).toBeVisible();

    monday.getByRole('link', { name: /Atelier/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(monday.getByRole('link', { name: /Café/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(whole.getByRole('link')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(within(week).getByRole('link', { name: /Visite/ })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(monday.getByRole('link', { name: /Atelier/ })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Suivante' })).toHaveAttribute(
      'href',
      '/calendar?view=week&week=2126-12-02',
    );
  });

  it('is day after day on a phone, days without events in one line', async () => {
    screenOf(24);
    await open();
    const monday = within(await screen.findByRole('region', { name: 'lundi 25 novembre 2126' }));
    expect(monday.getAllByRole('article')).toHaveLength(2);
    expect(screen.getAllByRole('heading', { name: 'Soirée' })).toHaveLength(1);
    const long = screen.getByRole('region', { name: 'Sur plusieurs jours' });
    expect(within(long).getAllByRole('article')).toHaveLength(1);
    const empty = screen.getByRole('region', { name: /au dimanche 1er décembre 2126$/ });
    expect(empty).toHaveTextContent('Aucun événement.');
    expect(screen.queryByRole('group', { name: /au dimanche/ })).not.toBeInTheDocument();
  });
});
