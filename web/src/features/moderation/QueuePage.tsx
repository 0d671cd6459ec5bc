import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { AgreementsToAnswer, ErrorReports } from '@/features/events';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useQueue } from './api';
import { QueueTable } from './components/QueueTable';
import { UndoNotices } from './components/UndoNotices';
import { queueStates, type QueueState } from './model';
import css from './QueuePage.module.css';

/** The queue of moderators, longest waiting first. */
export function QueuePage() {
  const { t } = useTranslation('moderation');
  const [search] = useSearchParams();
  const asked = search.get('state');
  const state = queueStates.find((one) => one === asked) ?? 'waiting';
  return (
    <>
      <div className={css.head}>
        <div>
          <PageTitle>{t('queue.title')}</PageTitle>
          <p className={css.intro}>{t('queue.intro')}</p>
        </div>
        <p className={css.links}>
          <ButtonLink to={paths.joinRequests()} variant="quiet" size="small">
            {t('join.title')}
          </ButtonLink>
          <ButtonLink to={paths.hiddenOrganisations()} variant="quiet" size="small">
            {t('hiddenOrganisations')}
          </ButtonLink>
          <ButtonLink to={paths.atlasImports()} variant="quiet" size="small">
            {t('atlasImports')}
          </ButtonLink>
          <ButtonLink to={paths.resourceQueue()} variant="quiet" size="small">
            {t('resources')}
          </ButtonLink>
          <ButtonLink to={paths.moderationReport()} variant="quiet" size="small">
            {t('report.title')}
          </ButtonLink>
        </p>
      </div>
      <Decided />
      <UndoNotices />
      <LinkTabs
        label={t('queue.tabs')}
        current={state}
        tabs={queueStates.map((key) => ({
          key,
          to: key === 'waiting' ? paths.moderation() : `${paths.moderation()}?state=${key}`,
          label: t(`queue.state.${key}`),
        }))}
      />
      <Items state={state} />
      <ErrorReports />
      <AgreementsToAnswer />
    </>
  );
}

/** Announces the last decision once, after arriving from it. */
function Decided() {
  const { t } = useTranslation('moderation');
  const { decided } = (useLocation().state ?? {}) as { decided?: string };
  if (!decided) return null;
  return (
    <Banner tone="good" announce="status" title={t(`decided.${decided}`)}>
      <p>{t('decided.last')}</p>
    </Banner>
  );
}

function Items({ state }: { state: QueueState }) {
  const { t } = useTranslation('moderation');
  const queue = useQueue(state);
  if (queue.error)
    return <ProblemMessage error={queue.error} onRetry={() => void queue.refetch()} />;
  if (queue.isPending) return <Skeleton shape="row" count={4} />;
  const items = queue.data.pages.flatMap((page) => page.items);
  const total = queue.data.pages[0]?.total.value;
  if (items.length === 0)
    return (
      <div className={css.list}>
        <EmptyState
          title={t(`queue.empty.${state}`)}
          actions={
            state === 'waiting' || state === 'all' ? (
              <ButtonLink to={paths.calendar()}>{t('queue.toCalendar')}</ButtonLink>
            ) : (
              <ButtonLink to={paths.moderation()} variant="primary">
                {t('queue.toWaiting')}
              </ButtonLink>
            )
          }
        >
          {t(`queue.emptyText.${state}`)}
        </EmptyState>
      </div>
    );
  return (
    <div className={css.list}>
      <QueueTable items={items} caption={t('queue.caption', { count: total ?? items.length })} />
      <More
        shown={items.length}
        total={total}
        hasMore={queue.hasNextPage}
        pending={queue.isFetchingNextPage}
        onMore={() => void queue.fetchNextPage()}
      />
    </div>
  );
}
