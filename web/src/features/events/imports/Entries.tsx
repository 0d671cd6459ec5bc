import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { More } from '@/ui/More';
import { Skeleton } from '@/ui/Skeleton';
import { useImportRows, useOpenCounts } from './api';
import { ApplyBar } from './ApplyBar';
import css from './Imports.module.css';
import { countOf, entriesOf, totalOf, verdicts, type Import, type Verdict } from './model';
import { Progress } from './Progress';
import { RowTable } from './RowTable';
import { useChoice } from './useChoice';
import { WholeChoice } from './WholeChoice';

type EntriesProps = { one: Import; verdict: Verdict | null; trusted: boolean };

/** The entries by verdict, the choice among them, and the progress. */
export function Entries({ one, verdict, trusted }: EntriesProps) {
  const { t } = useTranslation('imports');
  const isApplying = one.state === 'applying';
  const list = useImportRows(one.id, verdict, isApplying);
  const open = useOpenCounts(one);
  const choice = useChoice(open);
  const progress = useRef<HTMLDivElement>(null);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const here = paths.import(one.organisationId, one.id);
  const canChoose = !isApplying && (totalOf(open) > 0 || choice.isByRow);
  return (
    <>
      <div>
        <Progress ref={progress} one={one} />
        {canChoose && <WholeChoice open={open} choice={choice} />}
      </div>
      <div className={css.section}>
        <LinkTabs
          label={t('rows.filter')}
          current={verdict ?? 'all'}
          tabs={[
            { key: 'all', to: here, label: t('rows.all', { count: entriesOf(one) }) },
            ...verdicts
              .filter((key) => countOf(one, key) > 0 || key === verdict)
              .map((key) => ({
                key,
                to: `${here}?verdict=${key}`,
                label: `${t(`tab.${key}`)} (${countOf(one, key)})`,
              })),
          ]}
        />
        {verdict && <p className={css.soft}>{t(`meaning.${verdict}`)}</p>}
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <Skeleton shape="row" count={5} />}
        {list.isSuccess && rows.length === 0 && (
          <EmptyState
            title={t('rows.none')}
            actions={<ButtonLink to={here}>{t('rows.seeAll')}</ButtonLink>}
          >
            {t('rows.noneText')}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <>
            <RowTable importId={one.id} rows={rows} choice={isApplying ? null : choice} />
            <More
              shown={rows.length}
              total={list.data?.pages[0]?.total.value}
              hasMore={list.hasNextPage}
              pending={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </div>
      {(canChoose || choice.isByRow) && (
        <ApplyBar
          id={one.id}
          choice={choice}
          trusted={trusted}
          onDone={() => progress.current?.focus()}
        />
      )}
    </>
  );
}
