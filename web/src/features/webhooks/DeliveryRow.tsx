import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { CodeSample } from '@/ui/CodeSample';
import { StatusBadge } from '@/ui/StatusBadge';
import { answerWords, deliveryState, deliveryTones, indented, type Delivery } from './model';
import css from './Webhooks.module.css';

type DeliveryRowProps = {
  delivery: Delivery;
  /** True when the webhook is disabled: pending deliveries are not sent. */
  held: boolean;
  pending: boolean;
  onReplay: () => void;
};

/** One delivery: its change, its result, its exact content. */
export function DeliveryRow({ delivery, held, pending, onReplay }: DeliveryRowProps) {
  const { t } = useTranslation('webhooks');
  const language = useLanguage();
  const { messageId, type, createdAt, lastAttemptAt, attempts, body } = delivery;
  const state = deliveryState(delivery);
  const what = t(`type.${type}`, { defaultValue: type });
  const at = formatInstant(createdAt, language);
  const last = lastAttemptAt && formatInstant(lastAttemptAt, language);
  const tries =
    attempts > 0 &&
    t(last === at ? 'webhooks:delivery.tries' : 'webhooks:delivery.triesUntil', {
      count: attempts,
      when: last,
    });
  return (
    <li className={css.delivery}>
      <div className={css.what}>
        <p className={css.badges}>
          <StatusBadge tone={deliveryTones[state]}>{t(`delivery.${state}`)}</StatusBadge>
        </p>
        <h2 className={css.name}>{what}</h2>
        <p className={css.facts}>{[at, tries].filter(Boolean).join(' · ')}</p>
        {attempts > 0 && <p className={css.answer}>{answerWords(delivery, t)}</p>}
        <Next delivery={delivery} held={held} />
      </div>
      {type !== 'webhook.test' && (
        <Button
          size="small"
          pending={pending}
          aria-label={t('delivery.replayOf', { type: what, when: at })}
          onClick={onReplay}
        >
          <RotateCw size={16} aria-hidden />
          {t('delivery.replay')}
        </Button>
      )}
      <details className={css.message}>
        <summary>{t('delivery.message')}</summary>
        <p className={css.facts}>{t('delivery.id', { id: messageId })}</p>
        <CodeSample label={t('delivery.body', { id: messageId })} code={indented(body)} />
      </details>
    </li>
  );
}

function Next({ delivery, held }: { delivery: Delivery; held: boolean }) {
  const { t } = useTranslation('webhooks');
  const language = useLanguage();
  if (delivery.status !== 'pending') return null;
  if (held) return <p className={css.facts}>{t('delivery.held')}</p>;
  if (delivery.attempts === 0 || !delivery.nextAttemptAt) return null;
  return (
    <p className={css.facts}>
      {t('delivery.next', { when: formatInstant(delivery.nextAttemptAt, language) })}
    </p>
  );
}
