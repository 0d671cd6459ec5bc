import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/DateFields';
import { Dialog } from '@/ui/Dialog';
import { FileField } from '@/ui/FileField';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { accepted } from '../mine/form';
import { useQueue } from './api';
import { useRecordPayment } from './records';
import { centsOf } from './words';

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
  const [typed, setTyped] = useState({ claimId: '', paidOn: '', amount: '' });
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const claims = (data?.pages.flatMap((page) => page.items) ?? []).filter(({ onHold }) => !onHold);
  const cents = centsOf(typed.amount);
  const gap = (missing: boolean, name: 'claim' | 'paidOn' | 'amount' | 'file') =>
    tried && missing ? t(`record.missing.${name}`) : undefined;
  const set = (changed: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...changed }));
  const go = () => {
    setTried(true);
    const { claimId, paidOn } = typed;
    if (record.isPending || !claimId || !paidOn || !cents || !file) return;
    record.mutate(
      { claimId, paidOn, cents: String(cents), file },
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
          error={gap(!typed.claimId, 'claim')}
          required
          value={typed.claimId}
          onChange={({ target }) => set({ claimId: target.value })}
          options={claims.map(({ id, number, organisation, amount }) => ({
            value: id,
            label: [organisation, number, money(amount.cents, amount.currency, language)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <DatePicker
          label={t('record.paidOn')}
          error={gap(!typed.paidOn, 'paidOn')}
          required
          value={typed.paidOn}
          onChange={(day) => set({ paidOn: day ?? '' })}
        />
        <TextField
          name="amount"
          inputMode="decimal"
          label={t('record.amount')}
          error={gap(!cents, 'amount')}
          required
          value={typed.amount}
          onChange={({ target }) => set({ amount: target.value })}
        />
        <FileField
          id="proof"
          label={t('record.file')}
          error={gap(!file, 'file')}
          accept={accepted}
          file={file}
          onChange={setFile}
        />
        <ProblemMessage error={record.error} />
      </div>
    </Dialog>
  );
}
