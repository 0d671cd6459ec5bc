import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatAgo } from '@/lib/dates';
import { download } from '@/lib/download';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { SearchField } from '@/ui/SearchField';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useSchemes } from '../api';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { statuses, tones, type Status } from '../mine/words';
import { files, filterNames, useQueue, type Filter } from './api';
import { DeskHead } from './DeskHead';
import { useFile } from '@/api/useFile';

/** What each hat waits for: the states offered first. */
const waiting: Record<string, readonly Status[]> = {
  'claims-reviewer': ['submitted', 'in-review', 'payment-failed'],
  'claims-approver': ['recommended'],
  treasurer: ['approved', 'to-recover'],
};

/** The claims that were submitted, searched and narrowed; the choice is in the address. */
export function QueuePage() {
  const { t } = useTranslation('claimDesk');
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as Filter;
  const narrow = (name: (typeof filterNames)[number], value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={css.page}>
      <DeskHead at="deskClaims" lead={t('queue.lead')} />
      <Waiting current={filter.status} onChoose={(status) => narrow('status', status)} />
      <Filters filter={filter} narrow={narrow} />
      <Queue filter={filter} />
    </div>
  );
}

type WaitingProps = { current: Status | undefined; onChoose: (status: Status | '') => void };

/** The states in which a claim waits for one of the reader's hats. */
function Waiting({ current, onChoose }: WaitingProps) {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  const mine = (user?.roles ?? []).flatMap((role) => waiting[role] ?? []);
  if (mine.length === 0) return null;
  return (
    <div className={css.section}>
      <p className={css.strong}>{t('queue.waiting')}</p>
      <div className={css.acts}>
        {mine.map((status) => (
          <Button
            key={status}
            size="small"
            variant={status === current ? 'primary' : undefined}
            aria-pressed={status === current}
            onClick={() => onChoose(status === current ? '' : status)}
          >
            {t(`claims:status.${status}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

type FiltersProps = {
  filter: Filter;
  narrow: (name: (typeof filterNames)[number], value: string) => void;
};

function Filters({ filter, narrow }: FiltersProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { data: schemes = [] } = useSchemes();
  return (
    <div className={css.filters}>
      <SearchField
        className={css.search}
        label={t('queue.search')}
        go={t('queue.go')}
        words={filter.q ?? ''}
        onSearch={(words) => narrow('q', words)}
      />
      <Select
        label={t('column.status')}
        placeholder={t('queue.any')}
        value={filter.status ?? ''}
        onChange={({ target }) => narrow('status', target.value)}
        options={statuses
          .filter((status) => status !== 'draft')
          .map((value) => ({ value, label: t(`claims:status.${value}`) }))}
      />
      <Select
        label={t('column.scheme')}
        placeholder={t('queue.any')}
        value={filter.scheme ?? ''}
        onChange={({ target }) => narrow('scheme', target.value)}
        options={schemes.map(({ slug, texts }) => ({
          value: slug,
          label: textIn(texts.title, language),
        }))}
      />
    </div>
  );
}

function Queue({ filter }: { filter: Filter }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const file = useFile();
  const { data, error, isPending, refetch, ...more } = useQueue(filter);
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton shape="row" count={5} />;
  const items = data.pages.flatMap((page) => page.items);
  const total = data.pages[0]?.total.value ?? items.length;
  if (items.length === 0)
    return (
      <EmptyState
        title={t('queue.empty')}
        actions={<ButtonLink to={paths.deskClaims()}>{t('queue.all')}</ButtonLink>}
      >
        {t('queue.emptyText')}
      </EmptyState>
    );
  return (
    <section className={css.section} aria-label={t('common:page.deskClaims')}>
      <DataTable
        caption={t('queue.caption', { count: total })}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'organisation',
            header: t('column.organisation'),
            cell: ({ id, organisation }) => <Link to={paths.deskClaim(id)}>{organisation}</Link>,
          },
          { key: 'number', header: t('column.number'), cell: ({ number }) => number ?? '' },
          {
            key: 'status',
            header: t('column.status'),
            cell: ({ status, onHold }) => (
              <StatusBadge tone={onHold ? 'warn' : tones[status]}>
                {onHold ? t('queue.held') : t(`claims:status.${status}`)}
              </StatusBadge>
            ),
          },
          {
            key: 'reviewer',
            header: t('column.reviewer'),
            cell: ({ reviewer }) => reviewer ?? t('queue.nobody'),
          },
          {
            key: 'updated',
            header: t('column.updated'),
            cell: ({ updatedAt }) => formatAgo(updatedAt, language),
          },
          {
            key: 'amount',
            header: t('column.amount'),
            numeric: true,
            cell: ({ amount }) => money(amount.cents, amount.currency, language),
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
      <div className={css.acts}>
        <Button
          pending={file.isPending}
          onClick={() =>
            file.mutate(async () => download(await files.claims(filter), 'claims.csv'))
          }
        >
          <Download size={18} aria-hidden />
          {t('csv')}
        </Button>
      </div>
      <ProblemMessage error={file.error} />
    </section>
  );
}
