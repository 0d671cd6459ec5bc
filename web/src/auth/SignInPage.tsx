import { useSearchParams, Navigate } from 'react-router';
import { useAuth } from './AuthContext';
import { rememberedReturn } from './oidc';
import { SignInPanel } from './SignInPanel';

/**
 * Where to go afterwards: only addresses of this site. Removes tabs and line breaks first, as
 * browsers do.
 */
function ownAddress(to: string | null): string {
  if (!to?.startsWith('/') || !URL.canParse(to, window.location.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(to, window.location.origin);
  return origin === window.location.origin && !pathname.startsWith('//')
    ? pathname + search + hash
    : '/';
}

export function SignInPage() {
  const [search] = useSearchParams();
  const { status } = useAuth();
  const returnTo = ownAddress(search.get('to') ?? rememberedReturn());
  if (status === 'signed-in') return <Navigate to={returnTo} replace />;
  return <SignInPanel returnTo={returnTo} />;
}
