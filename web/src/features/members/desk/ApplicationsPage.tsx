import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { formatAgo } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { Skeleton } from '@/ui/Skeleton';
import { useMembers } from './api';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { useWords } from '../words';

/** Applications that wait for a decision, and those whose applicant was asked for something. */
export function ApplicationsPage() {
  const { t } = useTranslation('desk');
  return (
    <div className={css.page}>
      <DeskHead at="deskApplications" lead={t('applications.lead')} />
      <Applications status="applied" />
      <Applications status="incomplete" />
    </div>
  );
}

function Applications({ status }: { status: 'applied' | 'incomplete' }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { data, error, isPending, refetch, ...more } = useMembers({ status });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total.value;
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (isPending) return status === 'applied' ? <Skeleton shape="row" count={3} /> : null;
  if (items.length === 0)
    return status === 'applied' ? (
      <EmptyState
        title={t('applications.empty')}
        actions={<ButtonLink to={paths.deskMembers()}>{t('applications.toMembers')}</ButtonLink>}
      >
        {t('applications.emptyText')}
      </EmptyState>
    ) : null;
  return (
    <section className={css.section}>
      <h2>{t(`applications.${status}`)}</h2>
      <DataTable
        caption={t(`applications.${status}Caption`, { count: total ?? items.length })}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('column.name'),
            cell: ({ id, name }) => <Link to={paths.deskMember(id)}>{name}</Link>,
          },
          {
            key: 'kind',
            header: t('column.kind'),
            cell: ({ organisation }) =>
              t(organisation ? 'desk:kind.organisation' : 'desk:kind.person'),
          },
          { key: 'tier', header: t('column.tier'), cell: ({ tier }) => words.tier(tier) },
          {
            key: 'college',
            header: t('column.college'),
            cell: ({ college }) => words.college(college),
          },
          {
            key: 'country',
            header: t('column.country'),
            cell: ({ country }) => words.country(country),
          },
          {
            key: 'received',
            header: t('column.received'),
            cell: ({ createdAt }) => formatAgo(createdAt, words.language),
          },
        ]}
      />
      <More
        shown={items.length}
        total={total}
        hasMore={more.hasNextPage}
        pending={more.isFetchingNextPage}
        onMore={() => void more.fetchNextPage()}
      />
    </section>
  );
}
