import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Sheet } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { Skeleton } from '@/ui/Skeleton';
import { useOrganisations } from './api';
import { DirectoryFilters } from './components/DirectoryFilters';
import { OrganisationLine } from './components/OrganisationLine';
import { directoryChoices, directoryQuery, withChoice } from './model';
import css from './OrganisationListPage.module.css';

/** The directory of organisations, filtered by words, kind, country and category. */
export function OrganisationListPage() {
  const { t } = useTranslation('organisations');
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState(false);
  const wide = useMedia('(width >= 60rem)');
  const results = useOrganisations(directoryQuery(search));
  const first = results.data?.pages[0];
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  const active = directoryChoices.flatMap((name) => search.getAll(name)).length;
  const filters = <DirectoryFilters facets={first?.facets ?? null} />;
  return (
    <>
      <div className={css.head}>
        <PageTitle>{t('title')}</PageTitle>
        <ButtonLink to={paths.myOrganisations()} size="small">
          <Plus size={16} aria-hidden />
          {t('add')}
        </ButtonLink>
      </div>
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
        {wide && <section aria-label={t('filters')}>{filters}</section>}
        <section aria-label={t('results')} aria-busy={results.isFetching}>
          <div className={css.bar}>
            <p role="status">{first && t('total', { count: first.total.value })}</p>
            {!wide && (
              <Button size="small" onClick={() => setOpen(true)}>
                {active > 0 ? t('filtersCount', { count: active }) : t('filters')}
              </Button>
            )}
          </div>
          <ProblemMessage error={results.error} onRetry={() => void results.refetch()} />
          {results.isPending && <Skeleton shape="row" count={6} />}
          {first?.items.length === 0 && (
            <EmptyState
              title={t('empty.title')}
              actions={<Button onClick={() => setSearch({})}>{t('empty.all')}</Button>}
            >
              {t('empty.text')}
            </EmptyState>
          )}
          <ul className={css.list} data-stale={results.isPlaceholderData || undefined}>
            {items.map((organisation) => (
              <li key={organisation.id}>
                <OrganisationLine organisation={organisation} />
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
          <Button variant="primary" onClick={() => setOpen(false)}>
            {t('total', { count: first?.total.value ?? 0 })}
          </Button>
        }
      >
        {filters}
      </Sheet>
    </>
  );
}
