import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { download } from '@/lib/download';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { files, useBatch, useChangeBatch, type Batch } from './api';
import { documentOf } from '../mine/api';
import { Orders } from './Orders';
import { ReasonDialog } from './ReasonDialog';
import { useFile } from '@/api/useFile';
import { batchTones } from './words';

/** One batch: its claims, the second signature, and the file for the bank. */
export function BatchPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('claimDesk');
  const { data: batch, error, isPending } = useBatch(id);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('batch.absent')}</PageTitle>
        <p>
          <Link to={paths.deskBatches()}>{t('batch.back')}</Link>
        </p>
      </>
    );
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown batch={batch} />;
}

function Shown({ batch }: { batch: Batch }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { number, status, total, executionDay, createdBy, signedBy, file, single } = batch;
  return (
    <div className={css.page}>
      <header className={css.section}>
        <p className={css.hint}>
          <Link to={paths.deskBatches()}>{t('batch.back')}</Link>
        </p>
        <div className={css.heading}>
          <PageTitle>{t('batch.title', { number })}</PageTitle>
          <StatusBadge tone={batchTones[status]}>{t(`batch.status.${status}`)}</StatusBadge>
        </div>
        <p className={css.lead}>{t(`batch.stands.${status}`)}</p>
        <dl className={css.facts}>
          <div>
            <dt>{t('column.amount')}</dt>
            <dd className={css.amount}>{money(total.cents, total.currency, language)}</dd>
          </div>
          <div>
            <dt>{t('column.day')}</dt>
            <dd>{formatDay(executionDay, language)}</dd>
          </div>
          <div>
            <dt>{t('column.gathered')}</dt>
            <dd>{createdBy}</dd>
          </div>
          <div>
            <dt>{t('column.signed')}</dt>
            <dd>{signedBy ?? t('batch.unsigned')}</dd>
          </div>
        </dl>
        {single && status === 'open' && !file && (
          <Banner tone="warn">
            <p>{t('batch.single')}</p>
          </Banner>
        )}
        <Acts batch={batch} />
      </header>
      <Orders batch={batch} />
      {file && (
        <p className={css.hash}>
          {file.proof
            ? t('batch.proof', { hash: file.sha256 })
            : t('batch.file', { id: file.messageId, hash: file.sha256 })}
        </p>
      )}
    </div>
  );
}

function Acts({ batch }: { batch: Batch }) {
  const { t } = useTranslation('claimDesk');
  const change = useChangeBatch(batch);
  const file = useFile();
  const [voids, setVoids] = useState(false);
  const actOf = (act: string) => batch.actions.find(({ name }) => name === act);
  const may = (act: string) => Boolean(actOf(act)?.allowed);
  const closed = actOf('sign')?.reason;
  return (
    <>
      <div className={css.acts}>
        {may('sign') && (
          <Button
            variant="primary"
            pending={change.isPending}
            onClick={() => change.mutate({ act: 'sign' })}
          >
            {batch.file?.proof ? t('batch.signProof') : t('batch.sign')}
          </Button>
        )}
        <Proof batch={batch} />
        {may('download') && (
          <Button
            variant="primary"
            pending={file.isPending}
            onClick={() =>
              file.mutate(async () =>
                download(await files.bank(batch.id), `pain.001-${batch.number}.xml`),
              )
            }
          >
            {t('batch.download')}
          </Button>
        )}
        {may('void') && (
          <Button variant="quiet" onClick={() => setVoids(true)}>
            {t('batch.void.name')}
          </Button>
        )}
      </div>
      {closed && (
        <p className={css.hint}>
          {t('batch.signNeeds')} {t(`ui:problem.because.${closed}`)}
        </p>
      )}
      <ProblemMessage error={change.error ?? file.error} />
      {voids && (
        <ReasonDialog
          title={t('batch.void.title')}
          text={t('batch.void.text')}
          go={t('batch.void.go')}
          change={change}
          onSend={(message, onSuccess) => change.mutate({ act: 'void', message }, { onSuccess })}
          onClose={() => setVoids(false)}
        />
      )}
    </>
  );
}

/** The document that shows a payment made without our file. */
function Proof({ batch: { file, orders } }: { batch: Batch }) {
  const { t } = useTranslation('claimDesk');
  const read = useFile();
  const claim = orders[0]?.claimId;
  const proof = file?.proof;
  if (!proof || !claim) return null;
  return (
    <>
      <Button
        pending={read.isPending}
        onClick={() =>
          read.mutate(async () => download(await documentOf(claim, proof), t('batch.readProof')))
        }
      >
        {t('batch.readProof')}
      </Button>
      <ProblemMessage error={read.error} />
    </>
  );
}
