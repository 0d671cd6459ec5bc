import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useMyProposals, type Act, type Proposal } from './api';
import css from './Contribute.module.css';
import { ProposalCard } from './ProposalCard';

/** The resources that my organisations proposed, and what became of them. */
export function MyResourcesPage() {
  const { t } = useTranslation('contribute');
  const { state } = useLocation();
  const sent = (state as { sent?: Proposal['status'] } | null)?.sent;
  const { data, error, isPending, refetch } = useMyProposals();
  const [done, setDone] = useState<Act | null>(null);
  const propose = (
    <ButtonLink to={paths.newResource()} variant="primary">
      {t('propose')}
    </ButtonLink>
  );
  return (
    <div className={css.page}>
      <PageTitle beside={propose}>{t('mine.title')}</PageTitle>
      {sent && !done && (
        <Banner
          tone="good"
          announce="status"
          title={sent === 'published' ? t('mine.published') : t('mine.sent')}
        >
          {sent === 'submitted' && <p>{t('mine.sentText')}</p>}
        </Banner>
      )}
      {done && (
        <Banner tone="good" announce="status">
          <p>{t(`act.${done}.done`)}</p>
        </Banner>
      )}
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={2} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>
      )}
      <ul className={css.list}>
        {data?.items.map((proposal, index, all) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            // the newest card of a resource leads to its change
            changeable={all.findIndex(({ resource }) => resource === proposal.resource) === index}
            onDone={setDone}
          />
        ))}
      </ul>
    </div>
  );
}
