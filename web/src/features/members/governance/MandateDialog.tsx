import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { addDays } from '@/lib/wallTime';
import { DatePicker } from '@/ui/DateFields';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { MemberChoice } from '../desk/MemberChoice';
import { textIn } from '../model';
import { useWords } from '../words';
import { useCreateMandate } from './api';
import { FormDialog } from './FormDialog';

/** Writes a mandate as the minutes say. */
export function MandateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('governance');
  const { catalogue, language } = useWords();
  const create = useCreateMandate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [college, setCollege] = useState('');
  const [holder, setHolder] = useState('');
  const [office, setOffice] = useState('');
  const [membershipId, setMembership] = useState('');
  const [entry, setEntry] = useState<'elected' | 'co-opted'>('elected');
  const [from, setFrom] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const days = Boolean(from && last && from <= last);
  return (
    <FormDialog
      title={t('mandate.title')}
      go={t('mandate.go')}
      wrong={!college || !holder.trim() || !days}
      change={create}
      onClose={onClose}
      onSend={() =>
        create.mutate(
          {
            body: {
              college,
              holder: holder.trim(),
              office: office.trim() || null,
              membershipId: membershipId || null,
              entry,
              from: from ?? '',
              to: addDays(last ?? '', 1),
            },
            key,
          },
          { onSuccess: onClose, onError: () => setKey(newIdempotencyKey()) },
        )
      }
    >
      {(tried) => (
        <>
          <Select
            name="college"
            label={t('mandate.college')}
            error={tried && !college ? t('gap.college') : undefined}
            required
            value={college}
            onChange={({ target }) => setCollege(target.value)}
            options={(catalogue?.colleges ?? [])
              .filter(({ seats }) => (seats ?? 0) > 0)
              .map(({ code, label }) => ({ value: code, label: textIn(label, language) }))}
          />
          <TextField
            name="holder"
            label={t('mandate.holder')}
            hint={t('mandate.holderHint')}
            error={tried && !holder.trim() ? t('gap.holder') : undefined}
            required
            maxLength={200}
            value={holder}
            onChange={({ target }) => setHolder(target.value)}
          />
          <TextField
            name="office"
            label={t('office')}
            hint={t('mandate.officeHint')}
            maxLength={100}
            value={office}
            onChange={({ target }) => setOffice(target.value)}
          />
          <MemberChoice label={t('mandate.member')} optional onChoose={setMembership} />
          <RadioGroup
            label={t('entry')}
            value={entry}
            onChange={(value) => setEntry(value === 'co-opted' ? 'co-opted' : 'elected')}
            choices={(['elected', 'co-opted'] as const).map((value) => ({
              value,
              label: t(`entryOf.${value}`),
            }))}
          />
          <DatePicker
            label={t('mandate.from')}
            error={tried && !days ? t('gap.days') : undefined}
            required
            value={from}
            onChange={setFrom}
          />
          <DatePicker label={t('mandate.last')} required value={last} onChange={setLast} />
        </>
      )}
    </FormDialog>
  );
}
