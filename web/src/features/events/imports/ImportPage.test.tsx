import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { anImport, aRow, at, drafted, line, open, serve } from './fixtures';

const rows = [
  aRow(),
  aRow({ id: 'r2', title: 'Coder ensemble' }),
  aRow({
    id: 'r3',
    title: 'Sans heure',
    verdict: 'invalid',
    proposed: null,
    faults: [
      { code: 'zone-unknown', pointer: '/schedule/zone', text: 'Lune', example: 'Europe/Paris' },
    ],
  }),
];

describe('a preview', () => {
  it('names each verdict in the address, and says what is wrong and what to do', async () => {
    serve(anImport(), rows, drafted);
    const { user, router } = await open();
    await user.click(await screen.findByRole('link', { name: 'À corriger (1)' }));
    expect(router.state.location.search).toBe('?verdict=invalid');
    await waitFor(() => expect(screen.queryByText('Coder ensemble')).not.toBeInTheDocument());
    const row = await line(/Sans heure/);
    expect(row.getByText(/« Lune » est inconnu.*comme Europe\/Paris\./)).toBeVisible();
    expect(row.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('takes over a whole verdict: the button says how many of what, and outcomes are shown', async () => {
    const { applied } = serve(anImport(), rows, drafted);
    const { user } = await open();
    await user.dblClick(await screen.findByRole('button', { name: 'Reprendre 2 nouveaux' }));
    expect(await screen.findByText('2 entrées reprises')).toBeVisible();
    expect(applied).toEqual([{ verdicts: ['new'], as: 'draft' }]);
    const link = await screen.findByRole('link', { name: /^Voir l’événement.*Coder ensemble$/ });
    expect(link).toHaveAttribute('href', '/me/events/e-r2');
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Reprendre' })).not.toBeInTheDocument(),
    );
  });

  it('takes over ticked lines only, and hands them in when told so', async () => {
    const { applied } = serve(anImport(), rows, drafted);
    const { user } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Coder ensemble' }));
    await user.click(screen.getByRole('radio', { name: 'Soumettre' }));
    await user.click(screen.getByRole('button', { name: 'Reprendre 1 nouveau' }));
    await waitFor(() => expect(applied).toEqual([{ rows: ['r2'], as: 'submitted' }]));
    // The other one is still open: it is counted from its rows.
    expect(await screen.findByRole('button', { name: 'Reprendre 1 nouveau' })).toBeVisible();
  });

  it('is thrown away after a question', async () => {
    serve(anImport(), rows, drafted);
    let thrown = 0;
    server.use(
      http.delete(at('/imports/i1'), () => {
        thrown += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user, router } = await open();
    await user.click(await screen.findByRole('button', { name: 'Jeter cet aperçu' }));
    expect(thrown).toBe(0);
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Jeter cet aperçu' }));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe('/me/organisations/o1/imports'),
    );
    expect(thrown).toBe(1);
  });

  it('of an empty calendar says so, with a way on', async () => {
    serve(anImport({ verdicts: {}, rows: {} }), [], drafted);
    await open();
    expect(await screen.findByText('Cet agenda est vide')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lire un agenda' })).toBeVisible();
  });
});

describe('taking over', () => {
  it('is followed while it goes on, then tells what failed and why', async () => {
    const { kept } = serve(
      anImport({ state: 'applying', rows: { applied: 1, waiting: 1, pending: 1 } }),
      [aRow({ state: 'waiting' })],
      drafted,
    );
    await open();
    expect(await screen.findByText('1 sur 2')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Reprendre' })).not.toBeInTheDocument();
    kept.all = [
      aRow({
        state: 'failed',
        problem: {
          code: 'series-first',
          type: '/problems/illegal-transition',
          detail: 'x',
          violations: [],
        },
      }),
    ];
    kept.one = { ...kept.one, state: 'applied', rows: { applied: 1, failed: 1, pending: 1 } };
    expect(await screen.findByText(/^1 entrée n’a pas pu être reprise/)).toBeVisible();
    expect(
      await screen.findByText(/N’a pas pu être repris : Importez d’abord la série/),
    ).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Cartographier ses données' })).toBeVisible();
  });

  it('is not offered for a source that could not be read', async () => {
    serve(
      anImport({
        state: 'failed',
        verdicts: {},
        rows: {},
        problem: {
          code: 'server-error',
          type: '/problems/unreachable-source',
          detail: 'x',
          violations: [],
        },
      }),
      [],
      drafted,
    );
    await open();
    expect(await screen.findByText('Cet agenda n’a pas pu être lu')).toBeVisible();
    expect(screen.getByText(/a répondu par une erreur/)).toBeVisible();
  });
});
