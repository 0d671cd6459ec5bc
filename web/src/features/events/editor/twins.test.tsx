import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import {
  aTwin,
  openEditor as open,
  origin,
  request,
  saved,
  serveEvent,
  serveMe,
  serveTwins,
  write,
} from './fixtures';

/** The acts that the API was asked for, with their bodies. */
function listen(withdrawing = () => HttpResponse.json(saved(request, { status: 'withdrawn' }))) {
  const acts: [string, unknown][] = [];
  server.use(
    http.post(`${origin}/api/v1/events/e1/submit`, async ({ request: sent }) => {
      acts.push(['submit', await sent.json()]);
      return HttpResponse.json(saved(request, { status: 'submitted' }));
    }),
    http.post(`${origin}/api/v1/events/e1/withdraw`, () => {
      acts.push(['withdraw', null]);
      return withdrawing();
    }),
  );
  return acts;
}

async function sent() {
  const view = await open('e1');
  await view.user.click(await screen.findByRole('button', { name: 'Soumettre à la relecture' }));
  return view;
}

describe('«Is it this one?»', () => {
  it('is not asked when nothing is like it', async () => {
    serveMe();
    serveEvent();
    const acts = listen();
    const { router } = await sent();
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/me/events/e1'));
    expect(acts).toEqual([['submit', {}]]);
  });

  it('shows what is there, and in what it is alike, before anything is sent', async () => {
    serveMe();
    serveEvent();
    serveTwins([aTwin()]);
    const acts = listen();
    await sent();
    const dialog = await screen.findByRole('dialog', { name: 'Cet événement existe-t-il déjà ?' });
    const link = within(dialog).getByRole('link', { name: 'Café des données' });
    expect(link).toHaveAttribute('href', '/events/cafe-des-donnees');
    expect(link).toHaveAttribute('target', '_blank');
    expect(within(dialog).getByText(/Ressemblance : 87\s%/)).toBeVisible();
    expect(within(dialog).getByText('Titre')).toBeVisible();
    expect(within(dialog).getByText(/Les Voisins/)).toBeVisible();
    expect(acts).toEqual([]);
  });

  it('sends another event, with what was to be said', async () => {
    serveMe();
    serveEvent({ status: 'changes-requested' });
    server.use(
      http.get(`${origin}/api/v1/events/e1/thread`, () => HttpResponse.json({ items: [] })),
    );
    serveTwins([aTwin()]);
    const acts = listen();
    const { user, router } = await open('e1');
    await write(
      user,
      await screen.findByRole('textbox', { name: /^Réponse à l’équipe/ }),
      'Rien à voir avec l’autre.',
    );
    await user.click(screen.getByRole('button', { name: 'Soumettre de nouveau' }));
    await user.click(
      await screen.findByRole('button', { name: 'C’est un autre événement : soumettre' }),
    );
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/me/events/e1'));
    expect(acts).toEqual([['submit', { message: 'Rien à voir avec l’autre.' }]]);
  });

  it('takes mine back when it is the same, and leads to the one that is there', async () => {
    serveMe();
    serveEvent();
    serveTwins([aTwin()]);
    const acts = listen();
    const { user, router } = await sent();
    await user.click(
      await screen.findByRole('button', { name: 'C’est le même : retirer le mien' }),
    );
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/events/cafe-des-donnees'));
    expect(router.state.location.state).toEqual({ done: 'given-up' });
    expect(acts).toEqual([['withdraw', null]]);
  });

  it('leads to my own page of one of ours', async () => {
    serveMe();
    serveEvent();
    const ours = { id: 'o1', slug: 'les-communs', name: 'Les Communs' };
    serveTwins([aTwin({ status: 'draft', organisation: ours })]);
    listen();
    const { user, router } = await sent();
    await user.click(
      await screen.findByRole('button', { name: 'C’est le même : retirer le mien' }),
    );
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/me/events/e2'));
  });

  it('goes back to the form when it is closed, and asks again', async () => {
    serveMe();
    serveEvent();
    serveTwins([aTwin()]);
    const acts = listen();
    const { user } = await sent();
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Soumettre à la relecture' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(acts).toEqual([]);
  });

  it('says why mine could not be taken back', async () => {
    serveMe();
    serveEvent();
    serveTwins([aTwin()]);
    listen(() =>
      HttpResponse.json(
        {
          type: '/problems/being-reviewed',
          title: 'Being reviewed',
          status: 409,
          detail: '',
          reason: 'being-reviewed',
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user } = await sent();
    await user.click(
      await screen.findByRole('button', { name: 'C’est le même : retirer le mien' }),
    );
    expect(await screen.findByText(/relit cet événement/)).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is in nobody’s way when it cannot be asked', async () => {
    serveMe();
    serveEvent();
    server.use(
      http.get(`${origin}/api/v1/events/e1/twins`, () => new HttpResponse(null, { status: 500 })),
    );
    const acts = listen();
    const { router } = await sent();
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/me/events/e1'));
    expect(acts).toEqual([['submit', {}]]);
  });
});
