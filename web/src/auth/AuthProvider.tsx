import type { User } from 'oidc-client-ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { queryClient } from '@/api/queryClient';
import { setSession } from '@/api/session';
import { AuthContext, type Auth, type CurrentUser } from './AuthContext';
import {
  forgetReturn,
  hasStoredSession,
  rememberReturn,
  rolesOf,
  SignInUnavailable,
  userManager,
  type SignInState,
} from './oidc';

type Session = Pick<Auth, 'status' | 'user' | 'ended'>;

const anonymous: Session = { status: 'anonymous', user: null, ended: false };

function toCurrentUser(user: User): CurrentUser {
  const { sub, name, preferred_username: account, email } = user.profile;
  return { id: sub, name: name ?? account ?? sub, email: email ?? '', roles: rolesOf(user) };
}

const signedIn = (user: User): Session => ({
  status: 'signed-in',
  user: toCurrentUser(user),
  ended: false,
});

let endSession: () => void = () => undefined;

// Before the first render, so that the first request already has the token.
setSession({
  accessToken: () => (hasStoredSession() ? validToken() : Promise.resolve(null)),
  refused: () => endSession(),
  signInAgain: () => {
    const { pathname, search, hash } = window.location;
    return leaveForSignIn(pathname + search + hash, 'login');
  },
});

/** Provides the session of this tab; public pages work without one. */
export function AuthProvider({ children }: { children: ReactNode }) {
  const [session, setState] = useState<Session>(() =>
    hasStoredSession() ? { ...anonymous, status: 'restoring' } : anonymous,
  );

  useEffect(() => {
    if (session.status !== 'restoring') return;
    restore().then((user) => setState(user ? signedIn(user) : { ...anonymous, ended: true }));
  }, [session.status]);

  useEffect(() => {
    endSession = () => {
      setState({ ...anonymous, ended: true });
      void userManager().then((manager) => manager.removeUser());
      void queryClient.invalidateQueries();
    };
  }, []);

  const auth = useMemo<Auth>(
    () => ({
      ...session,
      signIn: (returnTo, create) => leaveForSignIn(returnTo, create ? 'create' : undefined),
      completeSignIn: async () => {
        const user = await (await userManager()).signinCallback();
        if (!user) throw new SignInUnavailable();
        setState(signedIn(user));
        await queryClient.invalidateQueries();
        forgetReturn();
        return (user.state as SignInState | undefined)?.returnTo ?? '/';
      },
      signOut,
    }),
    [session],
  );
  return <AuthContext value={auth}>{children}</AuthContext>;
}

async function restore(): Promise<User | null> {
  const manager = await userManager();
  const user = await manager.getUser();
  if (!user?.expired) return user;
  return renewed();
}

let renewing: Promise<User | null> | null = null;

/**
 * Renews the session. Concurrent callers share one renewal, because a refresh token is valid once
 * and using it twice ends the session.
 */
function renewed(): Promise<User | null> {
  renewing ??= userManager()
    .then((manager) => manager.signinSilent())
    .catch(() => null)
    .finally(() => (renewing = null));
  return renewing;
}

/** Returns the access token; renews it when it expires in less than 30 seconds. */
async function validToken(): Promise<string | null> {
  const manager = await userManager();
  const user = await manager.getUser();
  if (user && (user.expires_in ?? 0) > 30) return user.access_token;
  const fresh = user && (await renewed());
  if (!fresh) endSession();
  return fresh?.access_token ?? null;
}

/** @param prompt `create` for a new account; `login` asks for password and second factor although there is a session */
async function leaveForSignIn(returnTo: string, prompt?: 'create' | 'login'): Promise<void> {
  const manager = await userManager();
  const state: SignInState = { returnTo };
  rememberReturn(returnTo);
  await manager.clearStaleState();
  await manager
    .signinRedirect({
      state,
      ui_locales: document.documentElement.lang,
      ...(prompt && { prompt }),
    })
    .catch(() => {
      throw new SignInUnavailable();
    });
}

/** Ends the session here in any case, and at Keycloak when it answers. */
async function signOut(): Promise<void> {
  const manager = await userManager();
  await manager.signoutRedirect().catch(async () => {
    await manager.removeUser();
    window.location.assign('/');
  });
}
