import { Rss } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { Skeleton } from '@/ui/Skeleton';
import { useResources } from './api';
import { ResourceFilters } from './components/ResourceFilters';
import { ResourceLine } from './components/ResourceLine';
import { choiceNames, feedAddress, resourceQuery, withChoice } from './model';
import css from './ResourceListPage.module.css';

/** What one can watch, read, hear, learn from and use, narrowed by words, kind, theme, language, level and terms. */
export function ResourceListPage() {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState(false);
  const wide = useMedia('(width >= 60rem)');
  const results = useResources(resourceQuery(search));
  const first = results.data?.pages[0];
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  const active = choiceNames.flatMap((name) => search.getAll(name)).length;
  const filters = <ResourceFilters facets={first?.facets ?? null} />;
  const clear = <Button onClick={() => setSearch({})}>{t('empty.all')}</Button>;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      <SearchField
        className={css.search}
        label={t('search')}
        go={t('go')}
        words={search.get('q') ?? ''}
        onSearch={(words) =>
          setSearch(withChoice(search, 'q', [words]), { preventScrollReset: true })
        }
      />
      <div className={css.columns}>
        {wide && (
          <section className={css.filters} aria-label={t('filters')}>
            {filters}
          </section>
        )}
        <section aria-label={t('results')} aria-busy={results.isFetching}>
          <div className={css.bar}>
            <p role="status">{first && t('total', { count: first.total.value })}</p>
            {!wide && (
              <Button size="small" onClick={() => setOpen(true)}>
                {active > 0 ? t('filtersCount', { count: active }) : t('filters')}
              </Button>
            )}
            {wide && active > 0 && (
              <Button size="small" variant="quiet" onClick={() => setSearch({})}>
                {t('clear')}
              </Button>
            )}
            <a className={css.feed} href={feedAddress(search, language)} title={t('feedHint')}>
              <Rss size={16} aria-hidden />
              {t('feed')}
            </a>
          </div>
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={6} />}
          {first?.items.length === 0 && (
            <EmptyState title={t('empty.title')} actions={clear}>
              {t('empty.text')}
            </EmptyState>
          )}
          <ul className={css.list} data-stale={results.isPlaceholderData || undefined}>
            {items.map((resource) => (
              <li key={resource.id}>
                <ResourceLine resource={resource} />
              </li>
            ))}
          </ul>
          {items.length > 0 && (
            <More
              shown={items.length}
              total={first?.total.value}
              hasMore={results.hasNextPage}
              pending={results.isFetchingNextPage}
              onMore={() => void results.fetchNextPage()}
            />
          )}
        </section>
      </div>
      <Sheet
        title={t('filters')}
        open={open && !wide}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {t('total', { count: first?.total.value ?? 0 })}
            </Button>
            {active > 0 && <Button onClick={() => setSearch({})}>{t('clear')}</Button>}
          </>
        }
      >
        {filters}
      </Sheet>
    </>
  );
}
