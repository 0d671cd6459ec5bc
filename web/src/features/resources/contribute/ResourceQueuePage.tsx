import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useWaiting, type Act } from './api';
import css from './Contribute.module.css';
import { ProposalCard } from './ProposalCard';

/** Proposed resources that wait for a moderator, the oldest first. */
export function ResourceQueuePage() {
  const { t } = useTranslation('contribute');
  const [done, setDone] = useState<Act | null>(null);
  const waiting = useWaiting();
  const items = waiting.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.moderation()}>{t('queue.back')}</Link>
      </p>
      <div>
        <PageTitle>{t('queue.title')}</PageTitle>
        <p className={css.lead}>{t('queue.lead')}</p>
      </div>
      {done && (
        <Banner tone="good" announce="status">
          <p>{t(`act.${done}.done`)}</p>
        </Banner>
      )}
      <ProblemMessage error={waiting.error} onRetry={() => void waiting.refetch()} />
      {waiting.isPending && <Skeleton shape="card" count={2} />}
      {waiting.data && items.length === 0 && (
        <EmptyState title={t('queue.none')}>{t('queue.noneText')}</EmptyState>
      )}
      <ul className={css.list}>
        {items.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} onDone={setDone} />
        ))}
      </ul>
      <More
        shown={items.length}
        total={waiting.data?.pages[0]?.total.value}
        hasMore={waiting.hasNextPage}
        pending={waiting.isFetchingNextPage}
        onMore={() => void waiting.fetchNextPage()}
      />
    </div>
  );
}
