import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Comparison } from './components/Comparison';
import css from './Editions.module.css';

/** The published figures of every edition beside each other. */
export function FiguresPage() {
  const { t } = useTranslation('editions');
  return (
    <div className={css.page}>
      <header>
        <p className={css.tags}>
          <Link to={paths.editions()}>{t('list.title')}</Link>
        </p>
        <PageTitle>{t('figures.pageTitle')}</PageTitle>
        <p className={css.lead}>{t('figures.lead')}</p>
      </header>
      <Comparison />
    </div>
  );
}
