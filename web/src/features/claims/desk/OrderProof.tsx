import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useFile } from '@/api/useFile';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { download } from '@/lib/download';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import css from '../Claims.module.css';
import { documentOf } from '../mine/api';
import { useChangeBatch, type Batch, type Order } from './api';
import { noProof, proofOf, type ProofTyped } from './proof';
import { ProofFields } from './ProofFields';
import { useProvePayment } from './records';

type OrderProofProps = { batch: Batch; order: Order };

/** What shows that the bank paid an order whose statement never came: recording it, reading it, confirming it. */
export function OrderProof({ batch, order }: OrderProofProps) {
  const { t } = useTranslation('claimDesk');
  const [open, setOpen] = useState(false);
  const may = batch.actions.some(({ name, allowed }) => name === 'prove-payment' && allowed);
  return (
    <>
      {order.proof && <Recorded batch={batch} order={order} proof={order.proof} />}
      {may && order.status === 'ordered' && (
        <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
          {t('proof.open')}
        </Button>
      )}
      {open && <ProveDialog batch={batch} order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

type RecordedProps = OrderProofProps & { proof: NonNullable<Order['proof']> };

function Recorded({ batch, order, proof }: RecordedProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const read = useFile();
  const change = useChangeBatch(batch);
  const confirm = proof.actions.find(({ name }) => name === 'confirm-payment');
  return (
    <>
      <p className={css.hint}>
        {t('proof.said', { day: formatDay(proof.paidOn, language), by: proof.by })}
        {proof.confirmedBy && (
          <>
            <br />
            {t('proof.confirmed', { by: proof.confirmedBy })}
          </>
        )}
      </p>
      <Button
        size="small"
        variant="quiet"
        pending={read.isPending}
        onClick={() =>
          read.mutate(async () =>
            download(await documentOf(order.claimId, proof.document), t('proof.file')),
          )
        }
      >
        {t('proof.read')}
      </Button>
      {confirm?.allowed && (
        <Button
          size="small"
          pending={change.isPending}
          onClick={() => change.mutate({ act: 'confirm-payment', order: order.id })}
        >
          {t('proof.confirm')}
        </Button>
      )}
      {confirm?.reason && <p className={css.hint}>{t(`ui:problem.because.${confirm.reason}`)}</p>}
      <ProblemMessage error={change.error ?? read.error} />
    </>
  );
}

function ProveDialog({ batch, order, onClose }: OrderProofProps & { onClose: () => void }) {
  const { t } = useTranslation('claimDesk');
  const prove = useProvePayment(batch);
  const [proof, setProof] = useState<ProofTyped>(noProof);
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    const shown = proofOf(proof);
    if (prove.isPending || !shown) return;
    prove.mutate({ order: order.id, ...shown }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={t('proof.title', { organisation: order.organisation })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" pending={prove.isPending} onClick={go}>
            {t('proof.go')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t('proof.text')}</p>
        <ProofFields {...{ proof, tried, set: setProof }} />
        <ProblemMessage error={prove.error} />
      </div>
    </Dialog>
  );
}
