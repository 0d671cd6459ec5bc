import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useWebhook } from './api';
import { Deliveries } from './Deliveries';
import { hostOf } from './model';
import { Settings } from './Settings';
import { WebhookState } from './WebhookState';
import css from './Webhooks.module.css';

/**
 * The page of one webhook: state, deliveries, settings. Mails about a disabled webhook link here.
 */
export function WebhookPage() {
  const { t } = useTranslation('webhooks');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useWebhook(id);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('one.title')}</PageTitle>
        <EmptyState
          title={t('one.absent')}
          actions={<ButtonLink to={paths.myOrganisations()}>{t('list.mine')}</ButtonLink>}
        >
          {t('one.absentText')}
        </EmptyState>
      </>
    );
  if (!data)
    return (
      <>
        <PageTitle>{t('one.title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  const { data: webhook, etag } = data;
  const { organisation } = webhook;
  const view = search.get('view') === 'settings' ? 'settings' : 'deliveries';
  const here = paths.webhook(id);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.webhooks(organisation.id)}>
            {t('one.all', { organisation: organisation.name })}
          </Link>
        </p>
        <PageTitle className={css.long}>{t('one.named', { host: hostOf(webhook.url) })}</PageTitle>
        <p className={css.address}>{webhook.url}</p>
      </div>
      <WebhookState webhook={webhook} />
      <LinkTabs
        label={t('one.views')}
        current={view}
        tabs={[
          { key: 'deliveries', to: here, label: t('one.deliveries') },
          { key: 'settings', to: `${here}?view=settings`, label: t('one.settings') },
        ]}
      />
      {view === 'deliveries' && <Deliveries webhook={webhook} />}
      {view === 'settings' && <Settings webhook={webhook} etag={etag} />}
    </div>
  );
}
