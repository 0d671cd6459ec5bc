import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { countryOptions } from '@/lib/countries';
import { download } from '@/lib/download';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { SearchField } from '@/ui/SearchField';
import { Select, type Option } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { textIn } from '../model';
import { files, filterNames, useMembers, type Filter } from './api';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { useFile } from '@/api/useFile';
import { statuses, tones, useWords } from '../words';

/** Members and applications, searched and narrowed; the choice is in the address. */
export function MembersPage() {
  const { t } = useTranslation('desk');
  const [search, setSearch] = useSearchParams();
  const filter: Filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const narrow = (name: (typeof filterNames)[number], value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={css.page}>
      <DeskHead at="deskMembers" lead={t('members.lead')} />
      <Filters filter={filter} narrow={narrow} />
      <Members filter={filter} />
    </div>
  );
}

type FiltersProps = {
  filter: Filter;
  narrow: (name: (typeof filterNames)[number], value: string) => void;
};

function Filters({ filter, narrow }: FiltersProps) {
  const { t } = useTranslation('desk');
  const { catalogue, language } = useWords();
  const labelled = (list: readonly { code: string; label: Record<string, string> }[] = []) =>
    list.map(({ code, label }) => ({ value: code, label: textIn(label, language) }));
  const choices: Record<Exclude<(typeof filterNames)[number], 'q'>, Option[]> = {
    status: statuses.map((value) => ({ value, label: t(`members:status.${value}`) })),
    tier: labelled(catalogue?.tiers),
    college: labelled(catalogue?.colleges),
    segment: labelled(catalogue?.segments),
    country: countryOptions(language),
  };
  return (
    <div className={css.filters}>
      <SearchField
        className={css.search}
        label={t('members.search')}
        go={t('members.go')}
        words={filter.q ?? ''}
        onSearch={(words) => narrow('q', words)}
      />
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
        <Select
          key={name}
          label={t(`column.${name}`)}
          placeholder={t('members.any')}
          value={filter[name] ?? ''}
          onChange={({ target }) => narrow(name, target.value)}
          options={choices[name]}
        />
      ))}
    </div>
  );
}

function Members({ filter }: { filter: Filter }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const file = useFile();
  const { data, error, isPending, refetch, ...more } = useMembers(filter);
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton shape="row" count={6} />;
  const items = data.pages.flatMap((page) => page.items);
  const total = data.pages[0]?.total.value ?? items.length;
  if (items.length === 0)
    return (
      <EmptyState
        title={t('members.empty')}
        actions={<ButtonLink to={paths.deskMembers()}>{t('members.all')}</ButtonLink>}
      >
        {t('members.emptyText')}
      </EmptyState>
    );
  return (
    <section className={css.section} aria-label={t('title.deskMembers')}>
      <DataTable
        caption={t('members.caption', { count: total })}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('column.name'),
            cell: ({ id, name }) => <Link to={paths.deskMember(id)}>{name}</Link>,
          },
          {
            key: 'status',
            header: t('column.status'),
            cell: ({ status }) => (
              <StatusBadge tone={tones[status]}>{t(`members:status.${status}`)}</StatusBadge>
            ),
          },
          { key: 'tier', header: t('column.tier'), cell: ({ tier }) => words.tier(tier) },
          {
            key: 'college',
            header: t('column.college'),
            cell: ({ college }) => words.college(college),
          },
          {
            key: 'paidUntil',
            header: t('column.paidUntil'),
            cell: ({ paidUntil }) => (paidUntil ? words.dayBefore(paidUntil) : t('none')),
          },
          {
            key: 'balance',
            header: t('column.balance'),
            numeric: true,
            cell: ({ balance, currency }) =>
              balance && currency ? words.money(balance, currency) : t('nothing'),
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
            file.mutate(async () => download(await files.members(filter), 'memberships.csv'))
          }
        >
          <Download size={18} aria-hidden />
          {t('members.csv')}
        </Button>
      </div>
      <ProblemMessage error={file.error} />
    </section>
  );
}
