import { Menu, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { ButtonLink } from '@/ui/ButtonLink';
import { Disclosure } from '@/ui/Disclosure';
import { AccountMenu } from './AccountMenu';
import css from './Header.module.css';
import { paths } from './paths';
import { Wordmark } from './Wordmark';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className={css.header}>
      <div className={css.inside}>
        <Wordmark />
        <nav aria-label={t('nav.main')} className={css.nav}>
          <div className={css.desk}>
            <Links />
          </div>
          <Disclosure
            className={css.phone}
            label={
              <>
                <Menu size={20} aria-hidden /> {t('nav.menu')}
              </>
            }
          >
            <div className={css.panel}>
              <Links />
              <NavLink to={paths.newEvent()}>{t('nav.propose')}</NavLink>
            </div>
          </Disclosure>
        </nav>
        <div className={css.account}>
          <ButtonLink to={paths.newEvent()} variant="primary" size="small" className={css.propose}>
            <Plus size={18} aria-hidden />
            {t('nav.propose')}
          </ButtonLink>
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}

function Links() {
  const { t } = useTranslation();
  return (
    <>
      <NavLink to={paths.calendar()}>{t('nav.calendar')}</NavLink>
      <NavLink to={paths.organisations()}>{t('nav.organisations')}</NavLink>
      <NavLink to={paths.about()}>{t('nav.about')}</NavLink>
    </>
  );
}
