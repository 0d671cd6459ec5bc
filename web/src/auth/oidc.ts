import type { User, UserManager } from 'oidc-client-ts';
import { paths } from '@/lib/paths';

const DEV_ISSUER = 'http://localhost:8180/realms/soga';
const CLIENT = 'web';
const STORED = 'oidc.';
const RETURN = 'soga:return-to';
const DAY = 24 * 60 * 60 * 1000;

type Remembered = { returnTo: string; until: number };

/** Keycloak cannot be reached: reading goes on, signing in does not. */
export class SignInUnavailable extends Error {}

export type SignInState = { returnTo: string };

let manager: Promise<UserManager> | null = null;

/** The realm's address, from <meta name="soga:issuer">, else the one of the development set-up. */
function issuer(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="soga:issuer"]');
  return meta?.content || DEV_ISSUER;
}

/** The library is fetched only by those who sign in or are signed in. */
export function userManager(): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(({ UserManager, WebStorageStateStore }) => {
    return new UserManager({
      authority: issuer(),
      client_id: CLIENT,
      redirect_uri: `${window.location.origin}${paths.signInCallback()}`,
      post_logout_redirect_uri: `${window.location.origin}/`,
      response_type: 'code',
      scope: 'openid profile email',
      // the session is renewed when a request needs it, never by two at once: see AuthProvider
      automaticSilentRenew: false,
      // a Keycloak that hangs must not hold up reading
      requestTimeoutInSeconds: 5,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      // the link that confirms an address opens in a new tab, and ends the sign-in begun in another
      stateStore: new WebStorageStateStore({ store: sharedStorage() }),
    });
  });
  return manager;
}

/** Shared by all tabs, where the browser allows it. */
function sharedStorage(): Storage {
  try {
    return window.localStorage;
  } catch {
    return window.sessionStorage;
  }
}

/** Remembers for a day where a person was going before signing in, for when sign-up comes back another way. */
export function rememberReturn(returnTo: string): void {
  try {
    sharedStorage().setItem(RETURN, JSON.stringify({ returnTo, until: Date.now() + DAY }));
  } catch {
    // not remembered: the person begins at the home page
  }
}

/** The address remembered less than a day ago, or null. */
export function rememberedReturn(): string | null {
  try {
    const kept = JSON.parse(sharedStorage().getItem(RETURN) ?? 'null') as Remembered | null;
    return kept && kept.until > Date.now() ? kept.returnTo : null;
  } catch {
    return null;
  }
}

/** Forgets it once the person has arrived. */
export function forgetReturn(): void {
  try {
    sharedStorage().removeItem(RETURN);
  } catch {
    // nothing was kept
  }
}

/** Whether this tab holds a session, without fetching the library. */
export function hasStoredSession(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(`${STORED}user:`));
  } catch {
    return false;
  }
}

/** The realm's roles are in the access token only. */
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
