import type { User, UserManager } from 'oidc-client-ts';
import { paths } from '@/lib/paths';

const DEV_ISSUER = 'http://localhost:8180/realms/soga';
const CLIENT = 'web';
const STORED = 'oidc.';

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
    const store = new WebStorageStateStore({ store: sessionStorage });
    return new UserManager({
      authority: issuer(),
      client_id: CLIENT,
      redirect_uri: `${window.location.origin}${paths.signInCallback()}`,
      post_logout_redirect_uri: `${window.location.origin}/`,
      response_type: 'code',
      scope: 'openid profile email',
      automaticSilentRenew: true,
      // a Keycloak that hangs must not hold up reading
      requestTimeoutInSeconds: 5,
      userStore: store,
      stateStore: store,
    });
  });
  return manager;
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
