import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { HallDesk, HallView } from '.';
import type { Hall, HallPoll, HallQuestion } from './api';

const texts = ['live'];
const aQuestion = (id: string, text: string, more: Partial<HallQuestion> = {}): HallQuestion => ({
  id,
  text,
  author: null,
  votes: 1,
  state: 'shown',
  askedAt: '2026-11-20T09:00:00Z',
  ...more,
});
const poll: HallPoll = {
  id: 'p1',
  question: 'Par où commencer ?',
  choices: ['Les données', 'Les compétences'],
  votes: [1, 3],
  state: 'open',
};
const aHall = (more: Partial<Hall> = {}): Hall => ({
  revision: 1,
  open: true,
  reviewed: false,
  total: 1,
  questions: [aQuestion('q1', 'Qui paie ?')],
  polls: [],
  ...more,
});
const shows = (hall: () => Hall) =>
  server.use(http.get('*/api/v1/events/:id/hall', () => HttpResponse.json(hall())));
const open = () => renderPage(<HallView event="e1" />, { at: '/', path: '/', texts });

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('the hall of a session', () => {
  it('takes a question and one vote for each', async () => {
    let hall = aHall();
    const sent: Record<string, unknown>[] = [];
    shows(() => hall);
    server.use(
      http.post('*/api/v1/events/:id/hall/questions', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        const asked = aQuestion('q2', 'Et après ?');
        hall = aHall({ revision: 2, total: 2, questions: [...hall.questions, asked] });
        return HttpResponse.json(asked);
      }),
      http.post('*/api/v1/hall-questions/:id/vote', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        hall = aHall({ questions: [aQuestion('q1', 'Qui paie ?', { votes: 2 })] });
        return HttpResponse.json(hall.questions[0]);
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /Voter pour.: Qui paie/ }));
    expect(await screen.findByText('2 votes, dont le vôtre')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Votre question' }), 'Et après ?');
    await user.click(screen.getByRole('button', { name: 'Envoyer la question' }));
    expect(await screen.findByText(/Votre question est affichée/)).toBeVisible();
    expect(sent[0]?.device).toMatch(/^[\w-]{32}$/);
    expect(sent[1]).toEqual({ text: 'Et après ?', author: null, device: sent[0]?.device });
  });

  it('shows a poll before the vote without numbers, then with them', async () => {
    shows(() => aHall({ polls: [poll] }));
    server.use(
      http.post('*/api/v1/hall-polls/:id/vote', () => new HttpResponse(null, { status: 204 })),
    );
    const { user } = await open();
    const group = await screen.findByRole('group', { name: 'Par où commencer ?' });
    expect(within(group).queryByText(/75/)).toBeNull();
    await user.click(within(group).getByRole('button', { name: 'Les compétences' }));
    expect(await within(group).findByText(/3 votes · 75/)).toBeVisible();
    expect(within(group).getByText(/Les compétences \(votre réponse\)/)).toBeVisible();
  });

  it('is told by events, and asks again while they are blocked', async () => {
    const sources: FakeSource[] = [];
    class FakeSource {
      static readonly CLOSED = 2;
      readyState = 1;
      onmessage: ((message: { data: string }) => void) | null = null;
      onerror: (() => void) | null = null;
      constructor(readonly url: string) {
        sources.push(this);
      }
      close() {
        this.readyState = FakeSource.CLOSED;
      }
    }
    vi.stubGlobal('EventSource', FakeSource);
    let hall = aHall();
    shows(() => hall);
    await open();
    expect(await screen.findByText('Qui paie ?')).toBeVisible();
    expect(sources[0]?.url).toBe('/api/v1/events/e1/hall/stream');
    const told = aHall({ revision: 3, questions: [aQuestion('q9', 'Par événement ?')] });
    act(() => sources[0]?.onmessage?.({ data: JSON.stringify(told) }));
    expect(await screen.findByText('Par événement ?')).toBeVisible();
    // an older state that arrives late changes nothing
    act(() => sources[0]?.onmessage?.({ data: JSON.stringify(aHall({ revision: 2 })) }));
    expect(screen.getByText('Par événement ?')).toBeVisible();
    hall = aHall({ revision: 4, questions: [aQuestion('q10', 'Par question ?')] });
    act(() => sources[0]?.onerror?.());
    expect(await screen.findByText('Par question ?', {}, { timeout: 9_000 })).toBeVisible();
  }, 15_000);

  it('keeps what was asked after the end', async () => {
    shows(() => aHall({ open: false, polls: [{ ...poll, state: 'closed' }] }));
    await open();
    expect(await screen.findByText('Qui paie ?')).toBeVisible();
    expect(screen.getByText(/Elles restent ici avec la session/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/3 votes · 75/)).toBeVisible();
  });
});

describe('the desk of a moderator', () => {
  it('looks at questions, merges them and opens a poll, by the key of a link', async () => {
    const sent: { key: string | null; body: unknown }[] = [];
    const hall = aHall({
      reviewed: true,
      questions: [
        aQuestion('q0', 'Bêtises', { state: 'waiting' }),
        aQuestion('q1', 'Qui paie ?'),
        aQuestion('q2', 'Qui finance ?'),
      ],
      polls: [{ ...poll, state: 'draft' }],
    });
    const keep = async ({ request }: { request: Request }) => {
      sent.push({ key: request.headers.get('Moderator-Key'), body: await request.json() });
      return HttpResponse.json(hall);
    };
    server.use(
      http.get('*/api/v1/events/:id/hall/desk', () => HttpResponse.json(hall)),
      http.post('*/api/v1/hall-questions/:id/decide', keep),
      http.post('*/api/v1/hall-polls/:id/decide', keep),
      http.post('*/api/v1/events/:id/hall', keep),
    );
    const { user } = await renderPage(<HallDesk event="e1" moderatorKey="k" />, {
      at: '/',
      path: '/',
      texts,
    });
    const waiting = (await screen.findByText('Bêtises')).closest('li') as HTMLElement;
    await user.click(within(waiting).getByRole('button', { name: 'Masquer' }));
    const second = screen
      .getAllByText('Qui finance ?')
      .map((text) => text.closest('li'))
      .find((item) => item !== null) as HTMLElement;
    await user.selectOptions(
      within(second).getByRole('combobox', { name: 'Même question que' }),
      'Qui paie ?',
    );
    await user.click(screen.getByRole('button', { name: 'Ouvrir au vote' }));
    await user.click(screen.getByRole('switch', { name: /après une relecture/ }));
    expect(sent).toEqual([
      { key: 'k', body: { act: 'hide', into: null } },
      { key: 'k', body: { act: 'merge', into: 'q1' } },
      { key: 'k', body: { act: 'open' } },
      { key: 'k', body: { open: true, reviewed: false } },
    ]);
    expect(screen.queryByRole('button', { name: 'Créer un lien d’animation' })).toBeNull();
  });
});
