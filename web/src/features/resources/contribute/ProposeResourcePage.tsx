import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useResource } from '../api';
import { useMyProposals, useOrganisations } from './api';
import css from './Contribute.module.css';
import { contentOf } from './model';
import { ProposalForm } from './ProposalForm';

/**
 * Proposes a resource for an organisation that one represents: anew, after a refusal, or the change
 * of a public one (`of`).
 */
export function ProposeResourcePage() {
  const { t } = useTranslation('contribute');
  const [search] = useSearchParams();
  const from = search.get('from');
  const of = search.get('of');
  const organisations = useOrganisations();
  const earlier = useMyProposals();
  const resource = useResource(of);
  const error = organisations.error ?? earlier.error ?? resource.error;
  const pending = organisations.isPending || earlier.isPending || (of && resource.isPending);
  const retry = () => void Promise.all([organisations.refetch(), earlier.refetch()]);
  const mine = organisations.data?.items ?? [];
  const changed = resource.data && contentOf(resource.data);
  const foreign = changed && !mine.some(({ id }) => id === changed.organisationId);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.myResources()}>{t('mine.title')}</Link>
      </p>
      <div>
        <PageTitle>{of ? t('change.title') : t('form.title')}</PageTitle>
        {!foreign && <p className={css.lead}>{of ? t('change.lead') : t('form.lead')}</p>}
      </div>
      <ProblemMessage error={error} onRetry={retry} />
      {!error && pending && <Skeleton count={6} />}
      {organisations.data?.items.length === 0 && (
        <EmptyState
          title={t('form.nobody')}
          actions={
            <ButtonLink to={paths.myOrganisations()} variant="primary">
              {t('form.toOrganisations')}
            </ButtonLink>
          }
        >
          {t('form.nobodyText')}
        </EmptyState>
      )}
      {!error && !pending && mine.length > 0 && foreign && (
        <EmptyState title={t('change.foreign')}>
          {t('change.foreignText', { organisation: resource.data?.organisation.name })}
        </EmptyState>
      )}
      {!error && !pending && mine.length > 0 && !foreign && (
        <ProposalForm
          organisations={mine}
          said={changed ?? earlier.data?.items.find(({ id }) => id === from)?.content}
        />
      )}
    </div>
  );
}
