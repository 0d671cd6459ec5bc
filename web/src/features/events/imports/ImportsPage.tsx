import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { mayDo, useOrganisation } from '@/features/organisations';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { ImportForm } from './ImportForm';
import { ImportHistory } from './ImportHistory';
import css from './Imports.module.css';
import { SourceList } from './SourceList';

/** Imports of an organisation: a new one, followed addresses, and the history. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  const { data: organisation, error, refetch } = useOrganisation(id);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.myOrganisation(id)}>{organisation?.name ?? t('organisation')}</Link>
        </p>
        <PageTitle>{t('title')}</PageTitle>
        <p className={css.intro}>{t('intro')}</p>
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {!organisation && !error && <Skeleton shape="block" />}
      {organisation && !mayDo(organisation, 'edit') && (
        <EmptyState
          title={t('notYours')}
          actions={<ButtonLink to={paths.myOrganisations()}>{t('mine')}</ButtonLink>}
        >
          {t('notYoursText')}
        </EmptyState>
      )}
      {organisation && mayDo(organisation, 'edit') && (
        <>
          <ImportForm organisationId={organisation.id} trusted={organisation.trusted} />
          <SourceList organisationId={organisation.id} trusted={organisation.trusted} />
          <ImportHistory organisationId={organisation.id} />
        </>
      )}
    </div>
  );
}
