import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/lib/paths';
import css from './NotFoundPage.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.text')}</p>
      <div className={css.actions}>
        <ButtonLink to={paths.calendar()} variant="primary">
          {t('notFound.calendar')}
        </ButtonLink>
        <ButtonLink to={paths.home()}>{t('notFound.home')}</ButtonLink>
      </div>
    </div>
  );
}
