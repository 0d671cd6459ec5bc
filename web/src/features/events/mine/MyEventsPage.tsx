import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { Skeleton } from '@/ui/Skeleton';
import { ErrorReports } from '../errors/ErrorReports';
import { AgreementsToAnswer } from './Agreements';
import { useMyEvents } from './api';
import css from './Mine.module.css';
import { viewOf, views, type ViewName } from './model';
import { MyEventRow } from './MyEventRow';

/** My events with their status and next steps. */
export function MyEventsPage() {
  const { t } = useTranslation('mine');
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: { deleted?: boolean } | null };
  const view = viewOf(search.get('view'));
  const q = search.get('q') ?? '';
  const list = useMyEvents({ status: [...views[view]], q });
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const asked = useMyEvents({ status: [...views.answer], q: '' }).data?.pages[0]?.total.value ?? 0;
  const total = list.data?.pages[0]?.total.value;
  return (
    <div className={css.page}>
      <PageTitle
        beside={
          <ButtonLink to={paths.newEvent()} variant="primary">
            <Plus size={18} aria-hidden />
            {t('list.propose')}
          </ButtonLink>
        }
      >
        {t('list.title')}
      </PageTitle>
      {state?.deleted && <Banner tone="good" announce="status" title={t('list.deleted')} />}
      <ErrorReports />
      <AgreementsToAnswer />
      <SearchField
        className={css.search}
        label={t('list.search')}
        go={t('list.go')}
        words={q}
        onSearch={(words) => {
          const next = new URLSearchParams(search);
          if (words) next.set('q', words);
          else next.delete('q');
          setSearch(next, { preventScrollReset: true });
        }}
      />
      <LinkTabs
        label={t('list.views')}
        current={view}
        tabs={(Object.keys(views) as ViewName[]).map((key) => ({
          key,
          to: addressOf(key, q),
          label: <View name={key} count={key === 'answer' ? asked : 0} />,
        }))}
      />
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton shape="row" count={4} />}
      {list.isSuccess && events.length === 0 && <Nothing view={view} q={q} />}
      {events.length > 0 && (
        <>
          <ul className={css.list}>
            {events.map((mine) => (
              <MyEventRow key={mine.event.id} mine={mine} />
            ))}
          </ul>
          <More
            shown={events.length}
            total={total}
            hasMore={list.hasNextPage}
            pending={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}

/** The name of a view with the number of events that wait for my answer. */
function View({ name, count }: { name: ViewName; count: number }) {
  const { t } = useTranslation('mine');
  return (
    <>
      {t(`view.${name}`)} {count > 0 && <small>{count}</small>}
    </>
  );
}

function addressOf(view: ViewName, q: string): string {
  const search = new URLSearchParams({ ...(view !== 'all' && { view }), ...(q && { q }) });
  return `${paths.myEvents()}?${search}`;
}

function Nothing({ view, q }: { view: ViewName; q: string }) {
  const { t } = useTranslation('mine');
  if (view !== 'all' || q)
    return (
      <EmptyState
        title={t('none.filtered')}
        actions={<ButtonLink to={paths.myEvents()}>{t('none.all')}</ButtonLink>}
      >
        {q ? t('none.forWords', { q }) : t('none.inView')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('none.title')}
      actions={
        <>
          <ButtonLink to={paths.newEvent()} variant="primary">
            {t('list.propose')}
          </ButtonLink>
          <ButtonLink to={paths.myOrganisations()}>{t('none.organisations')}</ButtonLink>
        </>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}
