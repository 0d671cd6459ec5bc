import { useSearchParams, Navigate } from 'react-router';
import { useAuth } from './AuthContext';
import { SignInPanel } from './SignInPanel';

/** Where to go afterwards: an address of this site only. */
function ownAddress(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}

export function SignInPage() {
  const [search] = useSearchParams();
  const { status } = useAuth();
  const returnTo = ownAddress(search.get('to'));
  if (status === 'signed-in') return <Navigate to={returnTo} replace />;
  return <SignInPanel returnTo={returnTo} />;
}
