import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { EditionForm } from './EditionForm';

describe('a new edition that the API refuses', () => {
  it('says what each field accepts, and leads to it', async () => {
    server.use(
      http.get('*/api/v1/organisations', () =>
        HttpResponse.json({ items: [{ id: 'o1', name: 'Maison du Lierre' }] }),
      ),
      http.post('*/api/v1/editions', () =>
        HttpResponse.json(
          {
            type: '/problems/invalid-request',
            title: 'Invalid',
            status: 400,
            violations: [
              { pointer: '/legs/0/create/country', message: 'For programs.' },
              { pointer: '/rooms/0/name', message: 'For programs.' },
            ],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const { user } = await renderPage(<EditionForm onClose={vi.fn()} />, {
      texts: ['editionDesk', 'editions', 'events'],
    });
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'NEC');
    await user.type(screen.getByRole('combobox'), 'Maison');
    await user.click(await screen.findByRole('option', { name: 'Maison du Lierre' }));
    await user.type(screen.getByRole('textbox', { name: /^Ville/ }), 'Lyon');
    await user.type(screen.getByLabelText(/^Premier jour/), '2027-11-24');
    await user.click(screen.getByRole('button', { name: /^Créer/ }));
    const summary = within(await screen.findByRole('alert'));
    const link = summary.getByRole('link', { name: /Pays.* : écrivez deux lettres/ });
    expect(summary.getByRole('link', { name: /au plus 60 lignes de 80/ })).toBeVisible();
    await user.click(link);
    expect(screen.getByRole('textbox', { name: /^Pays/ })).toHaveFocus();
  });
});
