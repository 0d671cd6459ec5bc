import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { More } from '@/ui/More';
import { Skeleton } from '@/ui/Skeleton';
import { useDates } from './api';
import { DateWords } from './DateWords';
import css from './Dates.module.css';
import type { EventDate } from './model';

type DateListProps = {
  event: string;
  label: string;
  /** How many to show first. */
  size: number;
  /** Renders when a date takes place. */
  when: (date: EventDate) => ReactNode;
  act?: (date: EventDate) => ReactNode;
};

/** The dates of a series: the next ones, and all on demand. */
export function DateList({ event, label, size, when, act }: DateListProps) {
  const { t } = useTranslation('events');
  const [all, setAll] = useState(false);
  const dates = useDates(event, all ? { from: '1900-01-01', size: 20 } : { size });
  const items = dates.data?.pages.flatMap((page) => page.items) ?? [];
  if (dates.error)
    return <ProblemMessage error={dates.error} onRetry={() => void dates.refetch()} />;
  if (dates.isPending) return <Skeleton shape="block" />;
  return (
    <>
      {items.length === 0 && <p className={css.soft}>{t('date.noneComing')}</p>}
      <ol className={css.list} aria-label={label}>
        {items.map((date) => (
          <li key={date.id} data-status={date.status}>
            <span className={css.when}>{when(date)}</span>
            <DateWords date={date} />
            {act && <span className={css.act}>{act(date)}</span>}
          </li>
        ))}
      </ol>
      <div className={css.foot}>
        <More
          shown={items.length}
          total={dates.data?.pages[0]?.total.value}
          hasMore={dates.hasNextPage}
          pending={dates.isFetchingNextPage}
          onMore={() => void dates.fetchNextPage()}
        />
        <Button variant="quiet" size="small" onClick={() => setAll(!all)}>
          {t(`date.show.${all ? 'coming' : 'all'}`)}
        </Button>
      </div>
    </>
  );
}
