import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useJoinRequests } from './api';
import { JoinRequestCard } from './components/JoinRequestCard';
import css from './JoinRequestsPage.module.css';

/** Requests to represent an organisation that nobody represents yet. */
export function JoinRequestsPage() {
  const { t } = useTranslation('moderation');
  return (
    <>
      <p className={css.back}>
        <Link to={paths.moderation()}>{t('review.back')}</Link>
      </p>
      <PageTitle>{t('join.title')}</PageTitle>
      <p className={css.intro}>{t('join.intro')}</p>
      <Requests />
    </>
  );
}

function Requests() {
  const { t } = useTranslation('moderation');
  const { data, error, isPending, refetch } = useJoinRequests();
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton shape="card" count={2} />;
  const pending = data.items.filter(({ status }) => status === 'pending');
  if (pending.length === 0)
    return (
      <EmptyState
        title={t('join.emptyTitle')}
        actions={<ButtonLink to={paths.moderation()}>{t('queue.title')}</ButtonLink>}
      >
        {t('join.emptyText')}
      </EmptyState>
    );
  return (
    <ul className={css.list}>
      {pending.map((request) => (
        <JoinRequestCard key={request.id} request={request} />
      ))}
    </ul>
  );
}
