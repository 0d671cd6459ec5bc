import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { StatusBadge } from '@/ui/StatusBadge';
import { useSwitch, useTest } from './api';
import { answerWords, may, stateOf, type Delivery, type Webhook } from './model';
import css from './Webhooks.module.css';

/** The state of a webhook and its reason, the switch, and a test with its result. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const language = useLanguage();
  const { name, tone, since } = stateOf(webhook);
  const change = useSwitch(webhook.id);
  const test = useTest(webhook.id);
  const when = since && formatInstant(since, language);
  const to = may(webhook, 'enable') ? 'enable' : 'disable';
  return (
    <div className={css.state}>
      <div role="status">
        {name === 'on' ? (
          <StatusBadge tone={tone}>{t('state.on')}</StatusBadge>
        ) : (
          <Banner tone={tone} title={t(`why.${name}Title`, { when })}>
            <p>{t(`why.${name}`)}</p>
          </Banner>
        )}
      </div>
      <div className={css.acts}>
        <Button
          pending={test.isPending}
          pendingLabel={t('one.testing')}
          onClick={() => test.mutate()}
        >
          <Send size={16} aria-hidden />
          {t('one.test')}
        </Button>
        <Button
          variant={to === 'enable' ? 'primary' : 'secondary'}
          pending={change.isPending}
          onClick={() => change.mutate(to)}
        >
          {t(`one.${to}`)}
        </Button>
      </div>
      <ProblemMessage error={change.error ?? test.error} />
      {test.data && !test.isPending && <Tested key={test.data.id} delivery={test.data} />}
    </div>
  );
}

function Tested({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  if (delivery.status === 'delivered')
    return (
      <Banner
        tone="good"
        announce="status"
        title={t('tested.delivered', { status: delivery.responseStatus })}
      />
    );
  return (
    <Banner tone="bad" announce="alert" title={t('tested.failed')}>
      <p>{answerWords(delivery, t)}</p>
    </Banner>
  );
}
