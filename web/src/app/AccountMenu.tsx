import { CircleUserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useAuth } from '@/auth/AuthContext';
import { ButtonLink } from '@/ui/ButtonLink';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import css from './AccountMenu.module.css';
import { pages } from '@/lib/pages';
import { menuOf, paths } from '@/lib/paths';

/** Links to the person's own pages, or to signing in and back. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { status, user, signOut } = useAuth();
  const { pathname, search } = useLocation();

  if (status === 'restoring') return null;
  if (!user) {
    const to = paths.signIn({ to: pathname + search });
    return (
      <ButtonLink to={to} variant="quiet" size="small">
        {t('account.signIn')}
      </ButtonLink>
    );
  }
  return (
    <Disclosure
      end
      label={
        <>
          <CircleUserRound size={20} aria-hidden />
          <span className={css.name}>{t('account.menu')}</span>
        </>
      }
    >
      <div className={css.menu}>
        <p>{t('account.greeting', { name: user.name })}</p>
        {menuOf('account', user.roles).map((name) => (
          <NavLink key={name} to={pages[name].path}>
            {t(`page.${name}`)}
          </NavLink>
        ))}
        <Button size="small" onClick={() => void signOut()}>
          {t('account.signOut')}
        </Button>
      </div>
    </Disclosure>
  );
}
