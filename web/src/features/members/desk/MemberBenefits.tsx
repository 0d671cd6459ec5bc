import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/DateFields';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import type { EntitlementState, Membership } from '../api';
import { Benefits } from '../Benefits';
import { textIn } from '../model';
import { useWords, ZONE } from '../words';
import { useRecordUse, useReverseUse } from './api';
import css from './Desk.module.css';

/** What the member has, with the secretary's acts: record that a part of a quota was used, or take that back. */
export function MemberBenefits({ membership }: { membership: Membership }) {
  const { t } = useTranslation('desk');
  const keeps = useCurrentUser()?.roles.includes('secretary') ?? false;
  const [used, setUsed] = useState<EntitlementState | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  return (
    <>
      <Benefits
        membership={membership}
        heading="h2"
        acts={(state) =>
          keeps &&
          state.open &&
          state.entitlement.kind === 'quota' && (
            <Button size="small" onClick={() => setUsed(state)}>
              {t('use.name')}
            </Button>
          )
        }
        actsOn={(_, use) =>
          keeps &&
          !use.reversed && (
            <Button size="small" variant="quiet" onClick={() => setMistake(use.id)}>
              {t('use.reverse')}
            </Button>
          )
        }
      />
      {used && <UseDialog id={membership.id} state={used} onClose={() => setUsed(null)} />}
      {mistake && (
        <ReverseDialog id={membership.id} use={mistake} onClose={() => setMistake(null)} />
      )}
    </>
  );
}

type UseDialogProps = { id: string; state: EntitlementState; onClose: () => void };

function UseDialog({ id, state, onClose }: UseDialogProps) {
  const { t } = useTranslation('desk');
  const { language } = useWords();
  const record = useRecordUse(id, state.entitlement.id);
  const [key, setKey] = useState(newIdempotencyKey);
  const [amount, setAmount] = useState('1');
  const [usedOn, setUsedOn] = useState<string | null>(() => todayIn(ZONE));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const cents = /^\d{1,6}$/.test(amount.trim()) ? Number(amount) : 0;
  const wrong = cents < 1 || cents > (state.left ?? 0);
  const go = () => {
    setTried(true);
    if (wrong || !usedOn || record.isPending) return;
    record.mutate(
      { body: { amount: cents, usedOn, note: note.trim() || null }, key },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status >= 400 && error.status < 500)
            setKey(newIdempotencyKey());
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('use.title', { label: textIn(state.entitlement.label, language) })}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={record.isPending} onClick={go}>
            {t('use.go')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField
          name="used"
          label={t(`use.amount.${state.entitlement.unit}`)}
          hint={t('use.left', { left: state.left })}
          error={tried && wrong ? t('use.wrong', { left: state.left }) : undefined}
          required
          inputMode="numeric"
          value={amount}
          onChange={({ target }) => setAmount(target.value)}
        />
        <DatePicker
          label={t('use.day')}
          max={todayIn(ZONE)}
          error={tried && !usedOn ? t('gap.bookedOn') : undefined}
          required
          value={usedOn}
          onChange={setUsedOn}
        />
        <TextField
          name="note"
          label={t('field.note')}
          hint={t('optional')}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <ProblemMessage error={record.error} />
      </div>
    </Dialog>
  );
}

type ReverseDialogProps = { id: string; use: string; onClose: () => void };

function ReverseDialog({ id, use, onClose }: ReverseDialogProps) {
  const { t } = useTranslation('desk');
  const reverse = useReverseUse(id);
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (message.trim() && !reverse.isPending)
      reverse.mutate({ use, message: message.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('use.reverseTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={reverse.isPending} onClick={go}>
            {t('use.reverseGo')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField
          name="message"
          label={t('field.message.reverse')}
          error={tried && !message.trim() ? t('gap.message') : undefined}
          required
          maxLength={500}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <ProblemMessage error={reverse.error} />
      </div>
    </Dialog>
  );
}
