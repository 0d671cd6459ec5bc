import { configure, screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPage, aSummary } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CalendarPage } from '../CalendarPage';
// The lazy parts, fetched before: these tests are about what is typed.
import '@/ui/ComboBox';
import '@/ui/DateFields';
import './ActiveFilters';
import './FilterPanel';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

const SLOW = 300; // ms until any answer comes

/** A calendar whose answers are slow, seen on a wide screen: its filters stand beside the list. */
async function open(at = '/calendar') {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/events', async ({ request }) => {
      asked.push(new URL(request.url).search);
      await delay(SLOW);
      return HttpResponse.json(aPage([aSummary()]));
    }),
    http.get('*/api/v1/places', async ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      await delay(SLOW);
      const towns = ['Lyon', 'Lyons-la-Forêt'].filter((name) =>
        name.toLowerCase().startsWith(q.toLowerCase()),
      );
      return HttpResponse.json({
        items: towns.map((name, index) => ({
          id: index,
          name,
          country: 'FR',
          coordinates: { lat: 45.76, lon: 4.84 + index },
        })),
      });
    }),
  );
  const page = await renderPage(<CalendarPage />, { at, texts: ['calendar', 'events'] });
  const search = () => new URLSearchParams(page.router.state.location.search);
  const byKeys = async (keys: string) => {
    for (const key of keys) {
      await page.user.keyboard(key);
      await delay(40);
    }
  };
  return { ...page, asked, search, byKeys };
}

async function ownDates({ user }: { user: { click: (element: Element) => Promise<void> } }) {
  await user.click(await screen.findByRole('button', { name: 'Autres dates' }));
  await screen.findAllByRole('spinbutton');
}

const part = (index: number) => screen.getAllByRole('spinbutton')[index] as HTMLElement;

describe('a date typed digit by digit', () => {
  it('is searched once, whole, when the field is left', async () => {
    const page = await open();
    await ownDates(page);
    await page.user.click(part(0));
    await page.byKeys('15122026');
    expect(page.search().has('from')).toBe(false);
    expect(
      screen
        .getAllByRole('spinbutton')
        .map((one) => one.textContent)
        .slice(0, 3),
    ).toEqual(['15', '12', '2026']);
    await page.user.click(screen.getByRole('searchbox'));
    expect(page.search().get('from')).toBe('2026-12-15');
    expect(await screen.findByRole('button', { name: /Retirer le filtre .*15 déc/ })).toBeVisible();
    const dates = page.asked.map((one) => new URLSearchParams(one).get('from')).filter(Boolean);
    expect(new Set(dates)).toEqual(new Set(['2026-12-15']));
  });

  it('is searched with Enter, and kept while results come', async () => {
    const page = await open('/calendar?from=2026-11-02');
    await screen.findAllByRole('spinbutton');
    await page.user.click(part(0));
    await page.byKeys('2');
    await delay(2 * SLOW);
    expect(part(0)).toHaveTextContent('02');
    await page.byKeys('5');
    await page.user.keyboard('{Enter}');
    expect(page.search().get('from')).toBe('2026-11-25');
  });

  it('is not taken while a part is missing or the year is not whole, and says so', async () => {
    const page = await open();
    await ownDates(page);
    await page.user.click(part(0));
    await page.byKeys('1512');
    await page.user.click(screen.getByRole('searchbox'));
    expect(page.search().has('from')).toBe(false);
    expect(await screen.findByText(/Indiquez le jour/)).toBeVisible();
    await page.user.click(part(2));
    await page.byKeys('26');
    await page.user.click(screen.getByRole('searchbox'));
    expect(page.search().has('from')).toBe(false);
    expect(await screen.findByText(/quatre chiffres/)).toBeVisible();
  });

  it('waits when the end is before the start, until one of them is put right', async () => {
    const page = await open('/calendar?from=2026-12-15');
    await screen.findAllByRole('spinbutton');
    await page.user.click(part(3));
    await page.byKeys('10122026');
    await page.user.keyboard('{Enter}');
    expect(page.search().has('to')).toBe(false);
    expect(await screen.findByText(/précède la date de début/)).toBeVisible();
    await page.user.click(part(0));
    await page.byKeys('01');
    await page.user.keyboard('{Enter}');
    expect(page.search().get('from')).toBe('2026-12-01');
    expect(page.search().get('to')).toBe('2026-12-10');
    expect(screen.queryByText(/précède la date de début/)).not.toBeInTheDocument();
  });

  it('goes when its filter is taken away', async () => {
    const page = await open('/calendar?from=2026-12-15');
    await page.user.click(await screen.findByRole('button', { name: /Retirer le filtre/ }));
    expect(page.search().has('from')).toBe(false);
  });
});

describe('words typed in the search box', () => {
  it('all stay while earlier ones are searched', async () => {
    const page = await open();
    const box = screen.getByRole('searchbox');
    await page.user.click(box);
    for (const words of ['eau', ' ', 'vive']) {
      await page.byKeys(words);
      await delay(500);
    }
    expect(box).toHaveValue('eau vive');
    await waitFor(() => expect(page.search().get('q')).toBe('eau vive'));
  });

  it('do not undo a choice made before they were searched', async () => {
    const page = await open();
    await page.user.click(screen.getByRole('searchbox'));
    await page.byKeys('eau');
    await page.user.click(await screen.findByRole('checkbox', { name: 'Atelier' }));
    await waitFor(() => expect(page.search().get('q')).toBe('eau'));
    expect(page.search().get('kind')).toBe('workshop');
  });
});

describe('a town typed letter by letter', () => {
  const box = () => screen.findByRole('combobox', { name: /Ou une ville/ });

  it('narrows when it is left, though nothing was chosen from the list', async () => {
    const page = await open();
    await page.user.click(await box());
    await page.byKeys('lyon');
    await page.user.tab();
    await waitFor(() => expect(page.search().get('place')).toBe('Lyon'));
    expect(page.search().get('near')).toBe('45.76,4.84');
    const town = await box();
    await waitFor(() => expect(town).toHaveValue('Lyon'));
  });

  it('says when no town is called so, and keeps what was typed', async () => {
    const page = await open();
    await page.user.click(await box());
    await page.byKeys('lyonn');
    await page.user.keyboard('{Enter}');
    expect(await screen.findByText(/Aucune ville ne porte ce nom/)).toBeVisible();
    expect(await box()).toHaveValue('lyonn');
    expect(page.search().has('near')).toBe(false);
  });

  it('stops narrowing when it is emptied', async () => {
    const page = await open('/calendar?near=45.76,4.84&place=Lyon&radius=10');
    await page.user.clear(await box());
    await page.user.keyboard('{Enter}');
    expect(page.search().toString()).toBe('');
  });

  it('does not undo a choice made while it was looked up', async () => {
    const page = await open();
    await page.user.click(await box());
    await page.byKeys('lyon');
    await page.user.tab();
    await page.user.click(await screen.findByRole('checkbox', { name: 'Atelier' }));
    await waitFor(() => expect(page.search().get('place')).toBe('Lyon'));
    expect(page.search().get('kind')).toBe('workshop');
  });
});
