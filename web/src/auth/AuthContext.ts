import { createContext, useContext } from 'react';

export type CurrentUser = { id: string; name: string; email: string; roles: string[] };

export type Auth = {
  /** `restoring` while a session found in this tab is being loaded. */
  status: 'restoring' | 'anonymous' | 'signed-in';
  user: CurrentUser | null;
  /** True when the session expired while the page was open. */
  ended: boolean;
  /** Redirects to Keycloak; throws SignInUnavailable when it does not answer. */
  signIn: (returnTo: string, create?: boolean) => Promise<void>;
  /** Processes Keycloak's redirect and returns where the person was going. */
  completeSignIn: () => Promise<string>;
  signOut: () => Promise<void>;
};

export const AuthContext = createContext<Auth | null>(null);

export function useAuth(): Auth {
  const auth = useContext(AuthContext);
  if (!auth) throw new Error('useAuth outside AuthProvider');
  return auth;
}

/** Who is signed in, or null. */
export function useCurrentUser(): CurrentUser | null {
  return useAuth().user;
}
