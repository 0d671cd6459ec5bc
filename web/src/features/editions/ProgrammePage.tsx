import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useProgramme } from './api';
import { Files } from './components/Files';
import { ProgrammeView } from './components/ProgrammeView';
import css from './Editions.module.css';
import { periodText, textIn } from './model';
import { useOffline } from './offline';

/** The programme alone: what one needs on a phone in a corridor. */
export function ProgrammePage() {
  const { t } = useTranslation('editions');
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { data, error, isPending, refetch } = useProgramme(slug);
  useOffline(slug, language, (data?.slots.length ?? 0) > 0);
  const name = data && textIn(data.name, language);
  return (
    <div className={css.page}>
      <header>
        {name && (
          <p className={css.tags}>
            <Link to={paths.edition(slug)}>{name}</Link>
          </p>
        )}
        <PageTitle tab={name ? t('programme.tab', { name }) : t('programme.title')}>
          {t('programme.title')}
        </PageTitle>
        {data && <p className={css.when}>{periodText(data.period, language)}</p>}
      </header>
      {!data && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton shape="row" count={6} />}
      {data?.slots.length === 0 && (
        <EmptyState title={t('programme.soonTitle')}>{t('programme.soon')}</EmptyState>
      )}
      {data && data.slots.length > 0 && (
        <>
          <ProgrammeView programme={data} at={paths.programme(slug)} level={2} />
          <Files edition={slug} release={data.release} />
        </>
      )}
    </div>
  );
}
