import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DatePicker } from '@/ui/DateFields';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { todayIn } from '@/lib/wallTime';
import { ZONE } from '../words';
import { useEndMandate, type Mandate, type MandateEnd } from './api';
import { FormDialog } from './FormDialog';

const ways = ['resigned', 'revoked', 'left', 'died', 'mistake'] as const satisfies MandateEnd[];

/** Ends a mandate before its time, or takes back one that was written by mistake. */
export function EndMandateDialog({ mandate, onClose }: { mandate: Mandate; onClose: () => void }) {
  const { t } = useTranslation('governance');
  const end = useEndMandate(mandate);
  const [how, setHow] = useState<MandateEnd>('resigned');
  const [on, setOn] = useState<string | null>(() => todayIn(ZONE));
  const [message, setMessage] = useState('');
  return (
    <FormDialog
      title={t('end.title', { holder: mandate.holder })}
      go={t('end.go')}
      wrong={!message.trim() || (how !== 'mistake' && !on)}
      change={end}
      onClose={onClose}
      onSend={() =>
        end.mutate(
          { on: how === 'mistake' ? null : on, how, message: message.trim() },
          { onSuccess: onClose },
        )
      }
    >
      {(tried) => (
        <>
          <Select
            name="how"
            label={t('end.how')}
            placeholder={false}
            value={how}
            onChange={({ target }) =>
              setHow(ways.find((one) => one === target.value) ?? 'resigned')
            }
            options={ways.map((value) => ({ value, label: t(`endOf.${value}`) }))}
          />
          {how !== 'mistake' && (
            <DatePicker
              label={t('end.on')}
              error={tried && !on ? t('gap.days') : undefined}
              required
              value={on}
              onChange={setOn}
            />
          )}
          <TextField
            name="message"
            label={t('end.message')}
            error={tried && !message.trim() ? t('gap.message') : undefined}
            required
            maxLength={2000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
