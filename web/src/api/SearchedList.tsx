import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { countChoices, withoutChoices, withValues } from '@/lib/choices';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { SearchField } from '@/ui/SearchField';
import { Skeleton } from '@/ui/Skeleton';
import { SkipLink } from '@/ui/SkipLink';
import { ProblemMessage } from './ProblemMessage';
import css from './SearchedList.module.css';

type PageOf<Item> = { items: Item[]; total: { value: number } };

type SearchedListProps<Item> = {
  results: UseInfiniteQueryResult<InfiniteData<PageOf<Item>>>;
  /** The names of the choices in the address. */
  names: readonly string[];
  filters: ReactNode;
  line: (item: Item) => ReactNode;
  texts: {
    /** What the field of words looks for: «Rechercher une ressource». */
    search: string;
    total: (count: number) => string;
    /** What is said when nothing matches, and the button that shows everything again. */
    none: string;
    all: string;
  };
  /** Links and switches at the end of the line that counts the results. */
  aside?: ReactNode;
  /** Shown over the list, for example a map. */
  over?: ReactNode;
};

/**
 * A list that people search by words and narrow by choices. The choices stand beside it on a wide screen, otherwise
 * in a sheet; words and choices are kept in the address, so a search can be shared and the back button undoes it.
 */
export function SearchedList<Item extends { id: string }>({
  results,
  names,
  filters,
  line,
  texts,
  aside,
  over,
}: SearchedListProps<Item>) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState(false);
  const wide = useMedia('(width >= 60rem)');
  const first = results.data?.pages[0];
  const active = countChoices(search, names);
  const showAll = () => setSearch(withoutChoices(search, names), { preventScrollReset: true });
  const clear = active > 0 && (
    <Button size="small" variant="quiet" onClick={showAll}>
      {t('list.clear')}
    </Button>
  );
  return (
    <>
      <SearchField
        className={css.search}
        label={texts.search}
        go={t('list.go')}
        words={search.get('q') ?? ''}
        onSearch={(words) =>
          setSearch(withValues(search, 'q', [words]), { preventScrollReset: true })
        }
      />
      <div className={css.columns}>
        {wide && (
          <section className={css.filters} aria-label={t('list.filters')}>
            <SkipLink target="results">{t('list.skip')}</SkipLink>
            {filters}
          </section>
        )}
        <section
          id="results"
          tabIndex={-1}
          aria-label={t('list.results')}
          aria-busy={results.isFetching}
        >
          <div className={css.bar}>
            <p role="status">{first && texts.total(first.total.value)}</p>
            {!wide && (
              <Button size="small" onClick={() => setOpen(true)}>
                {active > 0 ? t('list.filtersCount', { count: active }) : t('list.filters')}
              </Button>
            )}
            {wide && clear}
            {aside}
          </div>
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={6} />}
          {first?.items.length === 0 && (
            <EmptyState title={texts.none} actions={<Button onClick={showAll}>{texts.all}</Button>}>
              {t('list.tryOther')}
            </EmptyState>
          )}
          {over}
          <Lines results={results} line={line} />
        </section>
      </div>
      <Sheet
        title={t('list.filters')}
        open={open && !wide}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {texts.total(first?.total.value ?? 0)}
            </Button>
            {clear}
          </>
        }
      >
        {filters}
      </Sheet>
    </>
  );
}

function Lines<Item extends { id: string }>({
  results,
  line,
}: Pick<SearchedListProps<Item>, 'results' | 'line'>) {
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <ul className={css.list} data-stale={results.isPlaceholderData || undefined}>
        {items.map((item) => (
          <li key={item.id}>{line(item)}</li>
        ))}
      </ul>
      <More
        shown={items.length}
        total={results.data?.pages[0]?.total.value}
        hasMore={results.hasNextPage}
        pending={results.isFetchingNextPage}
        onMore={() => void results.fetchNextPage()}
      />
    </>
  );
}
