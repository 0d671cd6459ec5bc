import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAuth } from './AuthContext';
import { SignInPanel } from './SignInPanel';

/** Shows the page to signed-in people, and a sign-in panel at the same address to others. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const { status } = useAuth();
  const { pathname, search } = useLocation();
  if (status === 'restoring') return <Skeleton shape="block" />;
  if (status === 'anonymous') return <SignInPanel returnTo={pathname + search} />;
  return children;
}

type RequireRoleProps = { anyOf: readonly string[]; children: ReactNode };

/** Shows the page to people with one of the roles. Only avoids a dead end; the API decides. */
export function RequireRole({ anyOf, children }: RequireRoleProps) {
  return (
    <RequireSignIn>
      <WithRole anyOf={anyOf}>{children}</WithRole>
    </RequireSignIn>
  );
}

function WithRole({ anyOf, children }: RequireRoleProps) {
  const { t } = useTranslation('account');
  const { user } = useAuth();
  if (user?.roles.some((role) => anyOf.includes(role))) return children;
  return (
    <>
      <PageTitle>{t('role.title')}</PageTitle>
      <EmptyState title={t('role.why')}>{t('role.text')}</EmptyState>
    </>
  );
}
