import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { rememberReturn, rolesOf, SignInUnavailable } from './oidc';
import { RequireRole, RequireSignIn } from './RequireSignIn';
import { SignInPage } from './SignInPage';

const partner = { id: '1', name: 'Camille', email: 'camille@example.org', roles: [] };
const texts = ['account'];

describe('signing in', () => {
  it('leads back to where one was', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    const at = '/sign-in?to=%2Fme%2Fevents';
    const { user } = await renderPage(<SignInPage />, { at, texts, auth: { signIn } });
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(signIn).toHaveBeenCalledWith('/me/events', false);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    'javascript:alert(1)',
  ])('never leads to another site: %s', async (to) => {
    const signIn = vi.fn(() => Promise.resolve());
    const at = `/sign-in?${new URLSearchParams({ to })}`;
    const { user } = await renderPage(<SignInPage />, { at, texts, auth: { signIn } });
    await user.click(screen.getByRole('button', { name: 'Créer un compte' }));
    expect(signIn).toHaveBeenCalledWith('/', true);
  });

  it('leads back to where one was before a mail was opened, in any tab of this browser', async () => {
    rememberReturn('/me/organisations');
    const signIn = vi.fn(() => Promise.resolve());
    const { user } = await renderPage(<SignInPage />, { at: '/sign-in', texts, auth: { signIn } });
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(signIn).toHaveBeenCalledWith('/me/organisations', false);
    localStorage.clear();
  });

  it('says plainly that the sign-in service does not answer, and lets one try again', async () => {
    const signIn = () => Promise.reject(new SignInUnavailable());
    const { user } = await renderPage(<SignInPage />, { texts, auth: { signIn } });
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('restent consultables');
    expect(screen.getByRole('button', { name: 'Se connecter' })).toBeEnabled();
  });
});

describe('a page of one’s own', () => {
  it('is shown to who is signed in', async () => {
    await renderPage(<RequireSignIn>Mes événements</RequireSignIn>, { user: partner, texts });
    expect(screen.getByText('Mes événements')).toBeVisible();
  });

  it('shows others the way to it, and keeps its address', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    const { user } = await renderPage(<RequireSignIn>Mes événements</RequireSignIn>, {
      at: '/me/events?status=draft',
      texts,
      auth: { signIn, ended: true },
    });
    expect(screen.queryByText('Mes événements')).not.toBeInTheDocument();
    expect(screen.getByText('Votre session est terminée')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(signIn).toHaveBeenCalledWith('/me/events?status=draft', false);
  });
});

describe('a page for a role', () => {
  const page = <RequireRole anyOf={['moderator']}>La file</RequireRole>;

  it('opens for who holds it', async () => {
    await renderPage(page, { user: { ...partner, roles: ['moderator'] }, texts });
    expect(screen.getByText('La file')).toBeVisible();
  });

  it('tells others why it does not', async () => {
    await renderPage(page, { user: partner, texts });
    expect(
      screen.getByRole('heading', { name: 'Vous n’avez pas accès à cette page' }),
    ).toBeVisible();
    expect(screen.queryByText('La file')).not.toBeInTheDocument();
  });
});

describe('roles', () => {
  const tokenWith = (claims: object) => {
    const payload = btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_');
    return { access_token: `x.${payload}.x` } as Parameters<typeof rolesOf>[0];
  };

  it('are read from the access token', () => {
    expect(rolesOf(tokenWith({ realm_access: { roles: ['moderator'] } }))).toEqual(['moderator']);
    expect(rolesOf(tokenWith({}))).toEqual([]);
    expect(rolesOf({ access_token: 'opaque' } as Parameters<typeof rolesOf>[0])).toEqual([]);
  });
});
