import type { User, UserManager } from 'oidc-client-ts';
import { paths } from '@/lib/paths';

const DEV_ISSUER = 'http://localhost:8180/realms/soga';
const CLIENT = 'web';
const STORED = 'oidc.';
const RETURN = 'soga:return-to';
const DAY = 24 * 60 * 60 * 1000;

type Remembered = { returnTo: string; until: number };

/** Keycloak cannot be reached: reading works, signing in does not. */
export class SignInUnavailable extends Error {}

export type SignInState = { returnTo: string };

let manager: Promise<UserManager> | null = null;

/** The realm's address from <meta name="soga:issuer">, else that of the development set-up. */
function issuer(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="soga:issuer"]');
  return meta?.content || DEV_ISSUER;
}

/** Loads the OIDC library, only for people who sign in or are signed in. */
export function userManager(): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(({ UserManager, WebStorageStateStore }) => {
    return new UserManager({
      authority: issuer(),
      client_id: CLIENT,
      redirect_uri: `${window.location.origin}${paths.signInCallback()}`,
      post_logout_redirect_uri: `${window.location.origin}/`,
      response_type: 'code',
      scope: 'openid profile email',
      // AuthProvider renews the session when a request needs it, never twice at once
      automaticSilentRenew: false,
      // an unresponsive Keycloak must not block reading
      requestTimeoutInSeconds: 5,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      // the link that confirms an address opens in a new tab and completes the sign-in
      // started in another
      stateStore: new WebStorageStateStore({ store: sharedStorage() }),
    });
  });
  return manager;
}

/** Storage shared by all tabs, where the browser allows it. */
function sharedStorage(): Storage {
  try {
    return window.localStorage;
  } catch {
    return window.sessionStorage;
  }
}

/** Stores for a day where a person was going, in case sign-up returns by another way. */
export function rememberReturn(returnTo: string): void {
  try {
    sharedStorage().setItem(RETURN, JSON.stringify({ returnTo, until: Date.now() + DAY }));
  } catch {
    // not stored: the person starts at the home page
  }
}

/** The address stored less than a day ago, or null. */
export function rememberedReturn(): string | null {
  try {
    const kept = JSON.parse(sharedStorage().getItem(RETURN) ?? 'null') as Remembered | null;
    return kept && kept.until > Date.now() ? kept.returnTo : null;
  } catch {
    return null;
  }
}

/** Deletes the stored address once the person has arrived. */
export function forgetReturn(): void {
  try {
    sharedStorage().removeItem(RETURN);
  } catch {
    // nothing was stored
  }
}

/** True when this tab has a session; does not load the library. */
export function hasStoredSession(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(`${STORED}user:`));
  } catch {
    return false;
  }
}

/** The roles of a user; they are only in the access token. */
export function rolesOf(user: User): string[] {
  try {
    const payload = user.access_token.split('.')[1] ?? '';
    const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims = JSON.parse(json) as { realm_access?: { roles?: string[] } };
    return claims.realm_access?.roles ?? [];
  } catch {
    return [];
  }
}
