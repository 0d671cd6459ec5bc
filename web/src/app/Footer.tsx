import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unread } from '@/i18n/language';
import { useLanguage } from '@/i18n/useLanguage';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import { ThemeSwitch } from '@/ui/ThemeSwitch';
import css from './Footer.module.css';
import { pages } from '@/lib/pages';
import { menuOf } from '@/lib/paths';

const CONTRACT = '/api/v1/openapi';

export function Footer() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <footer className={css.footer}>
      <div className={css.inside}>
        <nav aria-label={t('footer.label')} className={css.links}>
          {menuOf('footer').map((name) => (
            <Link key={name} to={pages[name].path}>
              {t(`page.${name}`)}
            </Link>
          ))}
          <a href={CONTRACT}>{t('footer.openData')}</a>
        </nav>
        <section aria-label={t('footer.preferences')} className={css.preferences}>
          <LanguageSwitch />
          <ThemeSwitch />
        </section>
        <div className={css.words}>
          <p>{t('footer.maker')}</p>
          <p>{t('footer.licence')}</p>
          {unread.includes(language) && <p>{t('footer.unread')}</p>}
        </div>
      </div>
    </footer>
  );
}
