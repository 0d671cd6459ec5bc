import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useDelete, useRotate } from './api';
import { ContentForm } from './ContentForm';
import type { Webhook } from './model';
import { Secret } from './Secret';
import css from './Webhooks.module.css';

type SettingsProps = { webhook: Webhook; etag: string };

/** The settings of a webhook, its secret, and deletion. */
export function Settings({ webhook, etag }: SettingsProps) {
  const [round, setRound] = useState(0);
  return (
    <div className={css.settings}>
      <ContentForm key={round} webhook={webhook} etag={etag} onReload={() => setRound(round + 1)} />
      <SecretSection webhook={webhook} />
      <DeleteSection webhook={webhook} />
    </div>
  );
}

function SecretSection({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const language = useLanguage();
  const rotate = useRotate(webhook.id);
  const until = webhook.previousSecretUntil;
  return (
    <section className={css.section} aria-label={t('secret.title')}>
      <h2>{t('secret.title')}</h2>
      <p className={css.text}>{t('secret.text')}</p>
      <p className={css.text}>
        {until
          ? t('secret.previous', { when: formatInstant(until, language) })
          : t('secret.rotateText')}
      </p>
      <ProblemMessage error={rotate.error} />
      {rotate.data?.secret ? (
        <Secret secret={rotate.data.secret} />
      ) : (
        <Button pending={rotate.isPending} onClick={() => rotate.mutate()}>
          {t('secret.rotate')}
        </Button>
      )}
    </section>
  );
}

function DeleteSection({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useDelete(webhook.id);
  const go = () =>
    remove.mutate(undefined, {
      onSuccess: () =>
        void navigate(paths.webhooks(webhook.organisation.id), { state: { deleted: true } }),
    });
  return (
    <section className={css.section} aria-label={t('delete.title')}>
      <h2>{t('delete.title')}</h2>
      <p className={css.text}>{t('delete.text')}</p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('delete.go')}
      </Button>
      <Dialog
        title={t('delete.confirm')}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('delete.no')}</Button>
            <Button variant="danger" pending={remove.isPending} onClick={go}>
              {t('delete.yes')}
            </Button>
          </>
        }
      >
        <p className={css.long}>{t('delete.confirmText', { url: webhook.url })}</p>
        <ProblemMessage error={remove.error} />
      </Dialog>
    </section>
  );
}
