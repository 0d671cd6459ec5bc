import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useMyProposals, useOrganisations } from './api';
import css from './Contribute.module.css';
import { ProposalForm } from './ProposalForm';

/** Proposes a resource for an organisation that one represents, anew or after a refusal. */
export function ProposeResourcePage() {
  const { t } = useTranslation('contribute');
  const [search] = useSearchParams();
  const from = search.get('from');
  const organisations = useOrganisations();
  const earlier = useMyProposals();
  const error = organisations.error ?? earlier.error;
  const retry = () => void Promise.all([organisations.refetch(), earlier.refetch()]);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.myResources()}>{t('mine.title')}</Link>
      </p>
      <div>
        <PageTitle>{t('form.title')}</PageTitle>
        <p className={css.lead}>{t('form.lead')}</p>
      </div>
      <ProblemMessage error={error} onRetry={retry} />
      {!error && (organisations.isPending || earlier.isPending) && <Skeleton count={6} />}
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
      {organisations.data && organisations.data.items.length > 0 && earlier.data && (
        <ProposalForm
          organisations={organisations.data.items}
          earlier={earlier.data.items.find(({ id }) => id === from)}
        />
      )}
    </div>
  );
}
