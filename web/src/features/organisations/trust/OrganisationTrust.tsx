import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { useChangeTrust } from './api';

type Organisation = Pick<
  components['schemas']['OrganisationResponse'],
  'id' | 'name' | 'trusted' | 'actions'
>;

/** For moderators: gives or withdraws trust, with a reason that is stored. Nothing for others. */
export function OrganisationTrust({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('trust');
  const [open, setOpen] = useState(false);
  const act = organisation.trusted ? 'distrust' : 'trust';
  const allowed = organisation.actions.some((action) => action.name === act && action.allowed);
  if (!allowed) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(`trust:${act}.open`)}
      </Button>
      {open && <TrustDialog organisation={organisation} act={act} onClose={() => setOpen(false)} />}
    </>
  );
}

type TrustDialogProps = {
  organisation: Organisation;
  act: 'trust' | 'distrust';
  onClose: () => void;
};

function TrustDialog({ organisation, act, onClose }: TrustDialogProps) {
  const { t } = useTranslation('trust');
  const form = useId();
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const change = useChangeTrust();
  const missing = attempted && !reason.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!reason.trim()) return document.getElementById('trust-reason')?.focus();
    change.mutate({ id: organisation.id, act, reason: reason.trim() }, { onSuccess: onClose });
  };

  return (
    <Dialog
      title={t(`trust:${act}.title`, { name: organisation.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            type="submit"
            form={form}
            variant={act === 'trust' ? 'primary' : 'danger'}
            pending={change.isPending}
          >
            {t(`trust:${act}.confirm`)}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit}>
        <ProblemMessage error={change.error} />
        <p>{t(`trust:${act}.text`)}</p>
        <TextArea
          id="trust-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          required
          maxLength={1000}
          value={reason}
          error={missing ? t('reasonMissing') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </form>
    </Dialog>
  );
}
