import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import css from '../Claims.module.css';
import { useQueue } from './api';
import { noProof, proofOf, type ProofTyped } from './proof';
import { ProofFields } from './ProofFields';
import { useRecordPayment } from './records';

/** Records a payment that was made without our file, with its proof. */
export function RecordPayment() {
  const { t } = useTranslation('claimDesk');
  const [open, setOpen] = useState(false);
  return (
    <section className={css.section}>
      <h2>{t('record.title')}</h2>
      <p className={css.lead}>{t('record.text')}</p>
      <div className={css.acts}>
        <Button onClick={() => setOpen(true)}>{t('record.open')}</Button>
      </div>
      {open && <RecordDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function RecordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useQueue({ status: 'approved' });
  const record = useRecordPayment();
  const [claimId, setClaimId] = useState('');
  const [proof, setProof] = useState<ProofTyped>(noProof);
  const [tried, setTried] = useState(false);
  const claims = (data?.pages.flatMap((page) => page.items) ?? []).filter(({ onHold }) => !onHold);
  const go = () => {
    setTried(true);
    const shown = proofOf(proof);
    if (record.isPending || !claimId || !shown) return;
    record.mutate(
      { claimId, ...shown },
      { onSuccess: ({ id }) => void navigate(paths.deskBatch(id)) },
    );
  };
  return (
    <Dialog
      open
      title={t('record.open')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" pending={record.isPending} onClick={go}>
            {t('record.go')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Select
          name="claim"
          label={t('record.claim')}
          error={tried && !claimId ? t('record.missing.claim') : undefined}
          required
          value={claimId}
          onChange={({ target }) => setClaimId(target.value)}
          options={claims.map(({ id, number, organisation, amount }) => ({
            value: id,
            label: [organisation, number, money(amount.cents, amount.currency, language)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <ProofFields {...{ proof, tried, set: setProof }} />
        <ProblemMessage error={record.error} />
      </div>
    </Dialog>
  );
}
