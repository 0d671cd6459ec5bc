import { useTranslation } from 'react-i18next';
import { DatePicker } from '@/ui/DateFields';
import { FileField } from '@/ui/FileField';
import { TextField } from '@/ui/TextField';
import { accepted } from '../mine/form';
import type { ProofTyped } from './proof';
import { centsOf } from './words';

type ProofFieldsProps = {
  proof: ProofTyped;
  /** True once the person tried to send it: from then on gaps are named. */
  tried: boolean;
  set: (proof: ProofTyped) => void;
};

/** What a document shows of a payment: day, amount, and the document itself. */
export function ProofFields({ proof, tried, set }: ProofFieldsProps) {
  const { t } = useTranslation('claimDesk');
  const { paidOn, amount, file } = proof;
  const gap = (missing: boolean, name: 'paidOn' | 'amount' | 'file') =>
    tried && missing ? t(`record.missing.${name}`) : undefined;
  return (
    <>
      <DatePicker
        label={t('record.paidOn')}
        error={gap(!paidOn, 'paidOn')}
        required
        value={paidOn}
        onChange={(day) => set({ ...proof, paidOn: day ?? '' })}
      />
      <TextField
        name="amount"
        inputMode="decimal"
        label={t('record.amount')}
        error={gap(!centsOf(amount), 'amount')}
        required
        value={amount}
        onChange={({ target }) => set({ ...proof, amount: target.value })}
      />
      <FileField
        id="proof"
        label={t('record.file')}
        error={gap(!file, 'file')}
        accept={accepted}
        file={file}
        onChange={(chosen) => set({ ...proof, file: chosen })}
      />
    </>
  );
}
