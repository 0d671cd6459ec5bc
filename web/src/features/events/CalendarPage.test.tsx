import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CalendarPage } from './CalendarPage';

const EVENTS = '*/api/v1/events';

async function open(at = '/calendar') {
  return renderPage(<CalendarPage />, { at, texts: ['calendar', 'events'] });
}

/** Answers searches by their query, and remembers them. */
function searches(answer: (query: URLSearchParams) => object = () => aPage([aSummary()])) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(EVENTS, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(answer(new URL(request.url).searchParams));
    }),
  );
  return asked;
}

describe('the calendar', () => {
  it('shows what is coming, each with date, place and organiser', async () => {
    searches();
    await open();
    const event = within(await screen.findByRole('article'));
    expect(event.getByRole('link', { name: 'Cartographier ses données' })).toHaveAttribute(
      'href',
      '/events/cartographier-ses-donnees',
    );
    // The day is heard once, and seen in the date block; the hour stands beside it.
    expect(event.getByText(/lundi 25 novembre 2126,/)).toBeInTheDocument();
    expect(event.getByText(/^14\sh/)).toBeVisible();
    expect(event.getByText('Musée social, Paris, France')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'novembre 2126' })).toBeVisible();
  });

  it('narrows by a choice, says it in the address and as a chip, and takes it back', async () => {
    const asked = searches();
    const { user, router } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Atelier' }));
    expect(router.state.location.search).toBe('?kind=workshop');
    await waitFor(() => expect(asked.at(-1)?.getAll('kind')).toEqual(['workshop']));
    await user.click(await screen.findByRole('button', { name: 'Retirer le filtre Atelier' }));
    expect(router.state.location.search).toBe('');
  });

  it('looks for words at a pause in typing', async () => {
    const asked = searches();
    const { user } = await open();
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher un événement' }), 'communs');
    await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('communs'));
  });

  it('says what it understood of the words, each of which can be taken back', async () => {
    const asked = searches((query) =>
      aPage([aSummary()], {
        understood:
          query.get('q') === 'données Lyon décembre'
            ? [
                { words: 'données', parameter: 'theme', value: 'data' },
                { words: 'Lyon', parameter: 'city', value: 'Lyon' },
                { words: 'décembre', parameter: 'from', value: '2126-12-01' },
                { words: 'décembre', parameter: 'to', value: '2126-12-31' },
              ]
            : [],
      }),
    );
    const { user } = await open('/calendar?q=donn%C3%A9es+Lyon+d%C3%A9cembre');
    const chips = within(await screen.findByRole('list', { name: 'Filtres actifs' }));
    expect(await chips.findByText(/^données\s: Données$/)).toBeVisible();
    expect(chips.getByText(/^décembre\s: Décembre 2126$/)).toBeVisible();
    await user.click(chips.getByRole('button', { name: /^Retirer «\sLyon\s» de la recherche/ }));
    await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('données décembre'));
  });

  it('reads on by cursor and keeps what was there', async () => {
    const second = aSummary({ id: 'e2', display: { language: 'fr', title: 'Café des communs' } });
    const asked = searches((query) =>
      query.has('cursor')
        ? aPage([second], { total: { value: 2, relation: 'exact' } })
        : aPage([aSummary()], { next: 'suite', total: { value: 2, relation: 'exact' } }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
    expect(await screen.findByRole('link', { name: 'Café des communs' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cartographier ses données' })).toBeVisible();
    expect(asked.at(-1)?.get('cursor')).toBe('suite');
    expect(asked.at(-1)?.has('facets')).toBe(false);
  });

  it('proposes the filter to give up when nothing matches', async () => {
    searches((query) =>
      query.has('city')
        ? aPage([], { suggestion: { remove: 'city', count: 12 } })
        : aPage([aSummary()]),
    );
    const { user, router } = await open('/calendar?city=Lyon&kind=workshop');
    await user.click(
      await screen.findByRole('button', { name: /^Sans le filtre «\sVille\s»\s: 12 événements$/ }),
    );
    expect(router.state.location.search).toBe('?kind=workshop');
    expect(await screen.findByRole('article')).toBeVisible();
  });

  it('says what the API refuses', async () => {
    server.use(
      http.get(EVENTS, () =>
        HttpResponse.json(
          {
            type: '/problems/invalid-request',
            title: 'The request breaks a rule',
            status: 400,
            detail: '«nonsense» is no kind.',
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await open('/calendar?kind=nonsense');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('La demande comporte une erreur');
    expect(alert).toHaveTextContent('Corrigez les points signalés');
    expect(alert).not.toHaveTextContent('nonsense');
  });

  it('gives an address of the whole view to subscribe to', async () => {
    searches();
    const { user } = await open('/calendar?kind=workshop&view=list');
    await user.click(await screen.findByRole('button', { name: 'S’abonner à cette vue' }));
    const address = await screen.findByRole('textbox', { name: /Adresse à coller/ });
    expect(address).toHaveValue(`${window.location.origin}/api/v1/events.ics?kind=workshop`);
    expect(screen.getByRole('link', { name: 'Google Agenda' })).toHaveAttribute(
      'href',
      expect.stringContaining('calendar.google.com'),
    );
  });
});

describe('a view for another site', () => {
  it('is given as a component or a frame, with the filter of the moment', async () => {
    searches();
    const { user } = await open('/calendar?city=Lyon');
    await user.click(await screen.findByRole('button', { name: 'Intégrer cette vue' }));
    const code = await screen.findByRole('group', { name: 'Code à copier' });
    expect(code).toHaveTextContent('<soga-calendar query="city=Lyon" lang="fr">');
    await user.click(screen.getByRole('button', { name: 'Copier le code' }));
    expect(await screen.findByText('Code copié.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('/embed/soga-calendar.js');
    await user.click(screen.getByRole('radio', { name: 'Cadre (iframe)' }));
    expect(screen.getByRole('group', { name: 'Code à copier' })).toHaveTextContent(
      `<iframe src="${window.location.origin}/embed/calendar?city=Lyon&amp;lang=fr"`,
    );
  });
});

describe('the month', () => {
  const days = () =>
    server.use(
      http.get('*/api/v1/events/days', () =>
        HttpResponse.json({ days: [{ date: '2126-11-25', count: 1 }] }),
      ),
    );

  it('is a grid one walks with the arrows, and opens a day', async () => {
    searches();
    days();
    const { user, router } = await open('/calendar?view=month&month=2126-11');
    const grid = await screen.findByRole('grid', { name: 'novembre 2126' });
    const day = await within(grid).findByRole('button', {
      name: 'lundi 25 novembre 2126, 1 événement',
    });
    await user.click(day);
    expect(router.state.location.search).toContain('day=2126-11-25');
    const list = await screen.findByRole('heading', { name: 'lundi 25 novembre 2126' });
    expect(list).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(within(grid).getByRole('button', { name: /mardi 26 novembre 2126/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(router.state.location.search).toContain('month=2126-12');
    expect(await screen.findByRole('button', { name: /mardi 3 décembre 2126/ })).toHaveFocus();
  });
});
