import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { catalogue, page } from '../fixtures';
import { BoardPage } from './BoardPage';
import { ElectoratePage } from './ElectoratePage';
import { GovernancePage } from './GovernancePage';
import { MyElectorates } from './MyElectorates';

const texts = ['governance', 'desk', 'members', 'account'];
const user = { id: 'u1', name: 'Bob', email: 'bob@demo.example', roles: ['board'] };

const mandate = {
  id: 'b1',
  version: 0,
  college: 'benevoles',
  holder: 'Ana Durand',
  office: 'trésorière',
  entry: 'co-opted',
  from: '2026-01-01',
  to: '2026-03-01',
  endedBy: 'resigned',
};
const board = {
  year: 2026,
  on: '2026-11-30',
  years: [2026, 2022],
  colleges: [
    { college: 'benevoles', seats: 3, filled: 0, mandates: [mandate] },
    { college: 'fondateurs', seats: null, filled: 0, mandates: [] },
  ],
  reported: [],
};
const electorate = {
  id: 'e1',
  label: 'Assemblée générale',
  recordDate: '2026-03-02',
  meetingOn: '2099-06-01',
  challengeUntil: '2099-05-25',
  proxyLimit: 2,
  graceVotes: false,
  frozenBy: 'Bob',
  frozenAt: '2026-03-02T09:00:00Z',
  voters: 1,
  openChallenges: 1,
};

beforeEach(() => {
  catalogue();
  server.use(
    http.get('*/api/v1/governance', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('year') === '2022'
          ? {
              ...board,
              year: 2022,
              colleges: [],
              reported: [
                {
                  name: 'Une présidente',
                  role: 'Présidente',
                  organisation: null,
                  leftInYear: true,
                },
              ],
            }
          : board,
      ),
    ),
  );
});

describe('governance', () => {
  it('shows seats and mandates to everyone, and what a report prints for its year', async () => {
    const shown = await renderPage(<GovernancePage />, { at: '/governance', texts });
    const table = await screen.findByRole('table', { name: /^Mandats.*Bénévoles/ });
    expect(
      within(table).getByRole('row', {
        name: /Ana Durand.*trésorière.*Cooptation.*28 février 2026 \(démission\)/,
      }),
    ).toBeVisible();
    expect(screen.getByText('0 sièges occupés sur 3')).toBeVisible();
    expect(screen.getByText('Aucun siège prévu par les statuts')).toBeVisible();
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Année' }), '2022');
    const reported = await screen.findByRole('table', { name: /rapport 2022/ });
    expect(within(reported).getByRole('row', { name: /Une présidente.*A quitté/ })).toBeVisible();
  });

  it('tells the board what to look at, and freezes only what is in order', async () => {
    server.use(
      http.get('*/api/v1/governance/alarms', () =>
        HttpResponse.json(
          page([{ kind: 'vacant', college: 'benevoles', count: 3, mandate: null }]),
        ),
      ),
      http.get('*/api/v1/electorates', () => HttpResponse.json(page([electorate]))),
    );
    const shown = await renderPage(<BoardPage />, { at: '/desk/board', texts, user });
    expect(await screen.findByText(/Bénévoles.*3 sièges vacants/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Assemblée générale' })).toHaveAttribute(
      'href',
      '/desk/electorates/e1',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Arrêter une liste' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Arrêter la liste' }));
    expect(within(dialog).getByText('Nommez l’assemblée.')).toBeVisible();
  });

  it('lists voters, and asks for a reason before a challenge is decided', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/electorates/e1', () => HttpResponse.json(electorate)),
      http.get('*/api/v1/electorates/e1/electors', () =>
        HttpResponse.json(
          page([
            {
              membershipId: 'm1',
              name: 'Nour Velle',
              college: 'benevoles',
              tier: 'niveau-1',
              weight: 1,
              inGrace: false,
              added: true,
              removed: false,
              votesBy: 'Ana Durand',
              proxies: 0,
            },
          ]),
        ),
      ),
      http.get('*/api/v1/electorates/e1/challenges', () =>
        HttpResponse.json(
          page([
            {
              id: 'c1',
              membershipId: 'm2',
              party: 'Lea',
              message: 'J’ai payé.',
              by: 'Lea',
              at: '2026-03-03T09:00:00Z',
              accepted: null,
              answer: null,
            },
          ]),
        ),
      ),
      http.post('*/api/v1/electorates/e1/challenges/c1/decide', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(page([]));
      }),
    );
    const shown = await renderPage(<ElectoratePage />, {
      at: '/desk/electorates/e1',
      path: '/desk/electorates/:id',
      texts,
      user,
    });
    const voters = await screen.findByRole('table', { name: 'Votant·es par collège' });
    expect(
      within(voters).getByRole('row', { name: /Nour Velle.*Ana Durand.*Ajouté·e/ }),
    ).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Accepter' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Accepter' }));
    expect(sent).toEqual([]);
    await shown.user.type(within(dialog).getByRole('textbox', { name: /^Motif/ }), 'Virement vu');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Accepter' }));
    expect(sent).toEqual([{ accepted: true, message: 'Virement vu' }]);
  });

  it('lets a member give a proxy to another voter', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/me/electorates', () =>
        HttpResponse.json(
          page([
            {
              electorate,
              membershipId: 'm1',
              party: 'Nour Velle',
              voter: true,
              votesBy: null,
              proxies: 0,
              challenged: false,
            },
          ]),
        ),
      ),
      http.get('*/api/v1/electorates/e1/voters', () =>
        HttpResponse.json(
          page([
            { membershipId: 'm1', name: 'Nour Velle', proxies: 0 },
            { membershipId: 'm3', name: 'Ana Durand', proxies: 0 },
          ]),
        ),
      ),
      http.post('*/api/v1/electorates/e1/proxies', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(page([]));
      }),
    );
    const shown = await renderPage(<MyElectorates />, { texts, user });
    await shown.user.click(await screen.findByRole('button', { name: 'Donner pouvoir' }));
    const dialog = screen.getByRole('dialog');
    const choice = within(dialog).getByRole('combobox');
    await within(choice).findByRole('option', { name: 'Ana Durand' });
    expect(within(choice).queryByRole('option', { name: 'Nour Velle' })).toBeNull();
    await shown.user.selectOptions(choice, 'Ana Durand');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Donner pouvoir' }));
    expect(sent).toEqual([{ giver: 'm1', holder: 'm3' }]);
  });
});
