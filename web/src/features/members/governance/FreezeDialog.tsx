import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { paths } from '@/lib/paths';
import { todayIn } from '@/lib/wallTime';
import { DatePicker } from '@/ui/DateFields';
import { TextField } from '@/ui/TextField';
import { ZONE } from '../words';
import { useFreeze } from './api';
import { FormDialog } from './FormDialog';

/** Freezes who may vote at a meeting. */
export function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('governance');
  const navigate = useNavigate();
  const freeze = useFreeze();
  const [key, setKey] = useState(newIdempotencyKey);
  const [label, setLabel] = useState('');
  const [record, setRecord] = useState<string | null>(() => todayIn(ZONE));
  const [meeting, setMeeting] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [proxies, setProxies] = useState('2');
  const days = Boolean(record && meeting && until && record <= meeting && until <= meeting);
  const limit = /^\d{1,2}$/.test(proxies.trim()) ? Number(proxies) : null;
  return (
    <FormDialog
      title={t('freeze.title')}
      go={t('freeze.go')}
      wrong={!label.trim() || !days || limit === null || (record ?? '') > todayIn(ZONE)}
      change={freeze}
      onClose={onClose}
      onSend={() =>
        freeze.mutate(
          {
            body: {
              label: label.trim(),
              recordDate: record ?? '',
              meetingOn: meeting ?? '',
              challengeUntil: until ?? '',
              proxyLimit: limit ?? 0,
            },
            key,
          },
          {
            onSuccess: ({ id }) => void navigate(paths.deskElectorate(id)),
            onError: () => setKey(newIdempotencyKey()),
          },
        )
      }
    >
      {(tried) => (
        <>
          <p>{t('freeze.text')}</p>
          <TextField
            name="label"
            label={t('freeze.label')}
            error={tried && !label.trim() ? t('gap.label') : undefined}
            required
            maxLength={200}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
          <DatePicker
            label={t('voters.record')}
            hint={t('freeze.recordHint')}
            max={todayIn(ZONE)}
            error={tried && !days ? t('gap.meeting') : undefined}
            required
            value={record}
            onChange={setRecord}
          />
          <DatePicker label={t('voters.meeting')} required value={meeting} onChange={setMeeting} />
          <DatePicker label={t('freeze.until')} required value={until} onChange={setUntil} />
          <TextField
            name="proxies"
            label={t('freeze.proxies')}
            error={tried && limit === null ? t('gap.proxies') : undefined}
            required
            inputMode="numeric"
            value={proxies}
            onChange={({ target }) => setProxies(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
