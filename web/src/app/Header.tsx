import { Menu, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { ButtonLink } from '@/ui/ButtonLink';
import { Disclosure } from '@/ui/Disclosure';
import { AccountMenu } from './AccountMenu';
import css from './Header.module.css';
import { pages } from '@/lib/pages';
import { menuOf, paths } from '@/lib/paths';
import { Wordmark } from './Wordmark';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className={css.header}>
      <div className={css.inside}>
        <div className={css.brand}>
          <Wordmark />
        </div>
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
              <NavLink to={paths.newEvent()}>{t('page.newEvent')}</NavLink>
            </div>
          </Disclosure>
        </nav>
        <div className={css.account}>
          <ButtonLink to={paths.newEvent()} variant="primary" size="small" className={css.propose}>
            <Plus size={18} aria-hidden />
            {t('page.newEvent')}
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
      {menuOf('main').map((name) => (
        <NavLink key={name} to={pages[name].path}>
          {t(`page.${name}`)}
        </NavLink>
      ))}
    </>
  );
}
