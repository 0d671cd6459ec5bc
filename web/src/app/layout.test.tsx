import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/api/problem';
import { renderPage } from '@/testing/render';
import { Header } from './Header';
import { RouteError } from './RouteError';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';

const camille = { id: '1', name: 'Camille', email: 'camille@example.org', roles: [] };

describe('the header', () => {
  it('leads a visitor to signing in, and back to this very view', async () => {
    await renderPage(<Header />, { at: '/calendar?kind=workshop' });
    expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute(
      'href',
      '/sign-in?to=%2Fcalendar%3Fkind%3Dworkshop',
    );
  });

  it('gives a partner their pages, and no moderation', async () => {
    const { user } = await renderPage(<Header />, { user: camille });
    await user.click(screen.getByRole('button', { name: 'Mon compte' }));
    expect(screen.getByRole('link', { name: 'Mes événements' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'File de relecture' })).not.toBeInTheDocument();
  });

  it('closes its menu by Escape and gives the focus back', async () => {
    const { user } = await renderPage(<Header />, { user: { ...camille, roles: ['moderator'] } });
    const button = screen.getByRole('button', { name: 'Mon compte' });
    await user.click(button);
    expect(screen.getByRole('link', { name: 'File de relecture' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });

  it('signs out', async () => {
    const signOut = vi.fn(() => Promise.resolve());
    const { user } = await renderPage(<Header />, { user: camille, auth: { signOut } });
    await user.click(screen.getByRole('button', { name: 'Mon compte' }));
    await user.click(screen.getByRole('button', { name: 'Se déconnecter' }));
    expect(signOut).toHaveBeenCalledOnce();
  });
});

describe('a page that fails', () => {
  function show(error: Error) {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Failing = () => {
      throw error;
    };
    const routes = [{ path: '/', element: <Failing />, errorElement: <RouteError /> }];
    render(<RouterProvider router={createMemoryRouter(routes)} />);
  }

  it('is not found when the API says so', () => {
    show(new ProblemError({ status: 404, type: 'not-found', title: 'Introuvable' }));
    expect(screen.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  });

  it('says what the API says, and what to do', () => {
    show(new ProblemError({ status: 503, type: 'x', title: 'Indisponible', detail: 'Revenez.' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Indisponible');
    expect(screen.getByRole('alert')).toHaveTextContent('Revenez.');
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  });

  it('asks to reload when a newer build has taken its code away', () => {
    show(new TypeError('Failed to fetch dynamically imported module: /assets/x.js'));
    expect(screen.getByRole('alert')).toHaveTextContent('vient d’être mis à jour');
  });
});

describe('unsaved words', () => {
  function Editor() {
    const [dirty, setDirty] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setDirty(true)}>
          Écrire
        </button>
        {useUnsavedChanges(dirty)}
      </>
    );
  }

  async function leave(write: boolean) {
    const router = createMemoryRouter([
      { path: '/', element: <Editor /> },
      { path: '/elsewhere', element: <p>Ailleurs</p> },
    ]);
    render(<RouterProvider router={router} />);
    if (write) await userEvent.click(screen.getByRole('button', { name: 'Écrire' }));
    await router.navigate('/elsewhere');
  }

  it('are asked about before leaving', async () => {
    void leave(true);
    const question = await screen.findByRole('dialog', { name: 'Quitter sans enregistrer ?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Rester sur la page' }));
    expect(screen.getByRole('button', { name: 'Écrire' })).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('can be left behind', async () => {
    void leave(true);
    const leaveIt = await screen.findByRole('button', { name: 'Quitter sans enregistrer' });
    await userEvent.click(leaveIt);
    expect(await screen.findByText('Ailleurs')).toBeVisible();
  });

  it('are not asked about when there are none', async () => {
    await leave(false);
    expect(await screen.findByText('Ailleurs')).toBeVisible();
  });
});
