import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { pastedFilter, FilterWords } from '@/features/events';
import { useOrganisation } from '@/features/organisations';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useWebhooks } from './api';
import { stateOf, type Webhook } from './model';
import { NewWebhook } from './NewWebhook';
import css from './Webhooks.module.css';

/** The webhooks of an organisation with their states, and a new one. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { deleted?: boolean } | null };
  const organisation = useOrganisation(id);
  const { data, error, isPending, refetch } = useWebhooks(id);
  const creating = search.has('new');
  const add = (
    <ButtonLink to={`${paths.webhooks(id)}?new`} variant="primary">
      <Plus size={18} aria-hidden />
      {t('list.add')}
    </ButtonLink>
  );
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('list.title')}</PageTitle>
        <EmptyState
          title={t('list.notYours')}
          actions={<ButtonLink to={paths.myOrganisations()}>{t('list.mine')}</ButtonLink>}
        >
          {t('list.notYoursText')}
        </EmptyState>
      </>
    );
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.myOrganisation(id)}>{organisation.data?.name ?? t('list.mine')}</Link>
        </p>
        <PageTitle beside={data && data.items.length > 0 && !creating && add}>
          {t('list.title')}
        </PageTitle>
        <p className={css.intro}>
          {t('list.text')} <Link to={`${paths.developers()}#webhooks`}>{t('list.guide')}</Link>
        </p>
      </div>
      {state?.deleted && <Banner tone="good" announce="status" title={t('list.deleted')} />}
      {creating && <NewWebhook organisation={id} />}
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={2} />}
      {data?.items.length === 0 && !creating && (
        <EmptyState title={t('list.none')} actions={add}>
          {t('list.noneText')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={css.list} aria-label={t('list.title')}>
          {data.items.map((webhook) => (
            <Row key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const language = useLanguage();
  const { name, tone, since } = stateOf(webhook);
  return (
    <li className={css.row}>
      <div>
        <h2 className={css.name}>
          <Link to={paths.webhook(webhook.id)}>{webhook.url}</Link>
        </h2>
        <p className={css.facts}>
          {webhook.types.length === 0
            ? t('list.everyChange')
            : webhook.types.map((type) => t(`type.${type}`, { defaultValue: type })).join(' · ')}
        </p>
        {webhook.filter && (
          <FilterWords search={pastedFilter(webhook.filter)} className={css.conditions} />
        )}
      </div>
      <StatusBadge tone={tone}>
        {t(`state.${name}`, { when: since && formatInstant(since, language) })}
      </StatusBadge>
    </li>
  );
}
