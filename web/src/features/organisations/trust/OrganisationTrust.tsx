import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { useDecision, type OrganisationDecision } from './api';

type Organisation = Pick<components['schemas']['OrganisationResponse'], 'id' | 'name' | 'actions'>;

const colours = {
  trust: 'primary',
  list: 'primary',
  distrust: 'danger',
  unlist: 'danger',
} as const;

/** For moderators: gives or withdraws trust, with a reason that is stored. Nothing for others. */
export const OrganisationTrust = ({ organisation }: { organisation: Organisation }) => (
  <Decision organisation={organisation} acts={['trust', 'distrust']} />
);

/** For moderators: puts it into the atlas or takes it out, with a reason. Nothing for others. */
export const OrganisationListing = ({ organisation }: { organisation: Organisation }) => (
  <Decision organisation={organisation} acts={['list', 'unlist']} />
);

type DecisionProps = { organisation: Organisation; acts: readonly OrganisationDecision[] };

function Decision({ organisation, acts }: DecisionProps) {
  const { t } = useTranslation('trust');
  const [open, setOpen] = useState(false);
  const act = acts.find((name) =>
    organisation.actions.some((action) => action.name === name && action.allowed),
  );
  if (!act) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(`trust:${act}.open`)}
      </Button>
      {open && (
        <DecisionDialog organisation={organisation} act={act} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type DecisionDialogProps = {
  organisation: Organisation;
  act: OrganisationDecision;
  onClose: () => void;
};

function DecisionDialog({ organisation, act, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('trust');
  const form = useId();
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const decide = useDecision();
  const missing = attempted && !reason.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!reason.trim()) return document.getElementById('decision-reason')?.focus();
    decide.mutate({ id: organisation.id, act, reason: reason.trim() }, { onSuccess: onClose });
  };

  return (
    <Dialog
      title={t(`trust:${act}.title`, { name: organisation.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button type="submit" form={form} variant={colours[act]} pending={decide.isPending}>
            {t(`trust:${act}.confirm`)}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit}>
        <ProblemMessage error={decide.error} />
        <p>{t(`trust:${act}.text`)}</p>
        <TextArea
          id="decision-reason"
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
