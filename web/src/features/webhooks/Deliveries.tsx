import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { Segmented } from '@/ui/Segmented';
import { Skeleton } from '@/ui/Skeleton';
import { useDeliveries, useReplay } from './api';
import { DeliveryRow } from './DeliveryRow';
import { statuses, statusOf, type DeliveryStatus, type Webhook } from './model';
import css from './Webhooks.module.css';

/** The deliveries and their results, newest first, updated while something is being sent. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const [search, setSearch] = useSearchParams();
  const status = statusOf(search);
  const enabled = webhook.status === 'enabled';
  const list = useDeliveries(webhook.id, status, enabled);
  const replay = useReplay(webhook.id);
  const deliveries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (chosen: DeliveryStatus | 'every') =>
    setSearch(chosen === 'every' ? {} : { status: chosen }, { preventScrollReset: true });
  return (
    <section className={css.section} aria-label={t('one.deliveries')}>
      <div className={css.bar}>
        <Segmented
          label={t('deliveries.filter')}
          value={status ?? 'every'}
          options={(['every', ...statuses] as const).map((value) => ({
            value,
            label: t(`deliveries.${value}`),
          }))}
          onChange={show}
        />
        <p className={css.hint}>{t('deliveries.text')}</p>
      </div>
      {replay.isSuccess && <Banner tone="good" announce="status" title={t('delivery.replayed')} />}
      <ProblemMessage
        error={list.error ?? replay.error}
        {...(list.error && { onRetry: () => void list.refetch() })}
      />
      {list.isPending && <Skeleton shape="row" count={4} />}
      {list.isSuccess && deliveries.length === 0 && <Nothing id={webhook.id} status={status} />}
      {deliveries.length > 0 && (
        <>
          <ul className={css.list}>
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                held={!enabled}
                pending={replay.isPending && replay.variables === delivery.id}
                onReplay={() => replay.mutate(delivery.id)}
              />
            ))}
          </ul>
          <More
            shown={deliveries.length}
            total={list.data?.pages[0]?.total.value}
            hasMore={list.hasNextPage}
            pending={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}

function Nothing({ id, status }: { id: string; status: DeliveryStatus | null }) {
  const { t } = useTranslation('webhooks');
  if (!status)
    return <EmptyState title={t('deliveries.none')}>{t('deliveries.noneText')}</EmptyState>;
  return (
    <EmptyState
      title={t('deliveries.noneOf')}
      actions={<ButtonLink to={paths.webhook(id)}>{t('deliveries.showAll')}</ButtonLink>}
    >
      {t('deliveries.noneOfText')}
    </EmptyState>
  );
}
