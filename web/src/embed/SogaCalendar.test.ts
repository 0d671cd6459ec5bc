import { getQueriesForElement, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, aPage, aSummary } from '@/testing/fixtures/events';
import { server } from '@/testing/server';
import './soga-calendar';

const EVENTS = '*/api/v1/events';

// jsdom has no constructed style sheet that takes its text later.
beforeAll(() => {
  CSSStyleSheet.prototype.replaceSync ??= () => undefined;
});

afterEach(() => document.body.replaceChildren());

/** Puts the component in the page, and looks inside it. */
function show(attributes: Record<string, string> = {}) {
  const element = document.createElement('soga-calendar');
  for (const [name, value] of Object.entries({ lang: 'fr', ...attributes }))
    element.setAttribute(name, value);
  document.body.append(element);
  const root = element.shadowRoot as ShadowRoot;
  return { element, root, inside: getQueriesForElement(root as unknown as HTMLElement) };
}

/** Answers searches by their query, and remembers the requests. */
function searches(answer: (query: URLSearchParams) => object = () => aPage([aSummary()])) {
  const asked: Request[] = [];
  server.use(
    http.get(EVENTS, ({ request }) => {
      asked.push(request);
      return HttpResponse.json(answer(new URL(request.url).searchParams));
    }),
  );
  return asked;
}

describe('a view of the calendar in a page of another site', () => {
  it('lists the events of its query, each a link to its page, with date, place and organiser', async () => {
    const asked = searches();
    const { inside } = show({ query: 'city=Paris&theme=data', limit: '5' });
    const link = await inside.findByRole('link', { name: 'Cartographier ses données' });
    expect(link).toHaveAttribute('href', 'https://agenda.example/events/cartographier-ses-donnees');
    expect(inside.getByRole('list')).toBeVisible();
    expect(inside.getByRole('heading', { level: 3 })).toHaveTextContent('Cartographier');
    expect(inside.getByText(/lundi 25 novembre 2126, 14\sh/)).toBeVisible();
    expect(inside.getByText('Musée social, Paris, France')).toBeVisible();
    expect(inside.getByText('Organisé par Maison du Lierre')).toBeVisible();
    expect(inside.getByRole('status')).toHaveTextContent('1 événement');
    const { searchParams } = new URL(asked[0]?.url ?? '');
    expect(Object.fromEntries(searchParams)).toEqual({ city: 'Paris', theme: 'data', size: '5' });
    expect(asked[0]?.credentials).toBe('omit');
  });

  it('leads to the whole view on the calendar', async () => {
    searches();
    const { inside } = show({ query: '?city=Lyon&cursor=x', host: 'https://agenda.example' });
    expect(await inside.findByRole('link', { name: 'Voir tout l’agenda' })).toHaveAttribute(
      'href',
      'https://agenda.example/calendar?city=Lyon',
    );
  });

  it('speaks English where the page does, and keeps the language of a title', async () => {
    const asked = searches(() =>
      aPage([aSummary({ status: 'cancelled' }), aSummary({ id: 'e2' })]),
    );
    document.body.lang = 'en-GB';
    const { element, inside } = show();
    element.removeAttribute('lang');
    const [title] = await inside.findAllByRole('link', { name: 'Cartographier ses données' });
    expect(title).toHaveAttribute('lang', 'fr');
    expect(inside.getByRole('group', { name: 'Events' })).toBeVisible();
    expect(inside.getAllByText(/Monday 25 November 2126, 14:00-17:00/)).toHaveLength(2);
    expect(inside.getByText('Cancelled')).toBeVisible();
    expect(inside.getByRole('status')).toHaveTextContent('2 events');
    expect(asked.at(-1)?.headers.get('Accept-Language')).toBe('en');
    document.body.lang = '';
  });

  it('reads on by cursor, and leads the focus to what came', async () => {
    const asked = searches((query) =>
      query.has('cursor')
        ? aPage([aSummary({ id: 'e2', display: { language: 'fr', title: 'Café des communs' } })])
        : aPage([aSummary()], { next: 'suite', total: { value: 2, relation: 'exact' } }),
    );
    const { root, inside } = show();
    await userEvent.click(await inside.findByRole('button', { name: 'Afficher la suite' }));
    const next = await inside.findByRole('link', { name: 'Café des communs' });
    await waitFor(() => expect(root.activeElement).toBe(next));
    expect(inside.getByRole('link', { name: 'Cartographier ses données' })).toBeVisible();
    expect(inside.queryByRole('button')).not.toBeInTheDocument();
    expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('cursor')).toBe('suite');
  });

  it('says so when nothing matches', async () => {
    searches(() => aPage([]));
    const { inside } = show();
    expect(await inside.findByText('Aucun événement à venir ne correspond.')).toBeVisible();
  });

  it('says what the calendar refuses', async () => {
    server.use(
      http.get(EVENTS, () => HttpResponse.json({ detail: '«x» is no kind.' }, { status: 400 })),
    );
    const { inside } = show({ query: 'kind=x' });
    expect(await inside.findByRole('alert')).toHaveTextContent(
      'L’adresse de cette vue comporte une erreur : «x» is no kind.',
    );
    expect(inside.queryByRole('button')).not.toBeInTheDocument();
  });

  it('asks again when the network was away', async () => {
    server.use(http.get(EVENTS, () => HttpResponse.error()));
    const { inside } = show();
    expect(await inside.findByRole('alert')).toHaveTextContent('L’agenda ne répond pas.');
    searches();
    await userEvent.click(inside.getByRole('button', { name: 'Réessayer' }));
    expect(await inside.findByRole('link', { name: 'Cartographier ses données' })).toBeVisible();
    expect(inside.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows hostile words as words, and never links to a script', async () => {
    const title = '<img src=x onerror="alert(1)"></a><script>alert(2)</script>';
    const hostile = aSummary({
      url: 'javascript:alert(3)',
      display: { language: 'fr"><b>', title },
      organisation: { id: 'o', slug: 'o', name: '<b onclick=alert(4)>Lierre</b>' },
    });
    searches(() => aPage([hostile]));
    const { root, inside } = show({ host: 'https://agenda.example' });
    const link = await inside.findByRole('link', { name: title });
    expect(link).toHaveAttribute('href', 'https://agenda.example/events/cartographier-ses-donnees');
    expect(root.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(inside.getByText('Organisé par <b onclick=alert(4)>Lierre</b>')).toBeVisible();
  });

  it('is compact, takes the level of its headings, and follows its attributes', async () => {
    const asked = searches();
    const { element, inside } = show({ layout: 'compact', heading: '2', target: '_blank' });
    expect(await inside.findByRole('heading', { level: 2 })).toBeVisible();
    expect(inside.queryByText(/Organisé par/)).not.toBeInTheDocument();
    const link = inside.getByRole('link', {
      name: /^Cartographier ses données \(nouvel onglet\)$/,
    });
    expect(link).toHaveAttribute('rel', 'noopener');
    element.setAttribute('query', 'kind=meetup');
    element.setAttribute('limit', '900');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(new URL(asked[1]?.url ?? '').search).toBe('?kind=meetup&size=100');
  });
});

describe('one event in a page of another site', () => {
  it('shows what it is about', async () => {
    server.use(http.get(`${EVENTS}/:slug`, () => HttpResponse.json(anEvent())));
    const { inside } = show({ event: 'cartographier-ses-donnees' });
    expect(await inside.findByText('Un après-midi pour savoir où elles sont.')).toBeVisible();
    expect(inside.getByRole('link', { name: 'Voir la page de l’événement' })).toBeVisible();
  });

  it('says so when it is not there any more', async () => {
    server.use(http.get(`${EVENTS}/:slug`, () => new HttpResponse(null, { status: 404 })));
    const { inside } = show({ event: 'gone' });
    expect(await inside.findByRole('alert')).toHaveTextContent('en a été retiré');
    expect(inside.queryByRole('button')).not.toBeInTheDocument();
  });
});
