import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import { useDecide } from '../api';
import { reasons, type Decision, type ModerationReason, type Review } from '../model';
import { explain, isOutdated } from '../problems';
import css from './DecisionDialog.module.css';

type DecisionDialogProps = {
  decision: Decision;
  review: Review;
  etag: string;
  open: boolean;
  onClose: () => void;
  /** Closes the dialog and loads the review again; the typed text stays. */
  onReread: () => void;
  onDecided: (next: string | null) => void;
};

/** Asks for the reason and the message of a decision, then decides. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { decision, review, etag, open, onClose, onReread, onDecided } = props;
  const { t } = useTranslation('moderation');
  const decide = useDecide();
  const [reason, setReason] = useState<ModerationReason | null>(null);
  const [message, setMessage] = useState('');
  const [attempts, setAttempts] = useState(0);
  const reasoned = decision !== 'publish';
  const ids = {
    form: `${decision}-form`,
    reason: `${decision}-reason`,
    message: `${decision}-text`,
  };
  const missing = {
    reason: attempts > 0 && reasoned && !reason ? t('decision.reasonMissing') : undefined,
    message: attempts > 0 && reasoned && !message.trim() ? t('decision.messageMissing') : undefined,
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (reasoned && (!reason || !message.trim())) return;
    decide.mutate(
      { id: review.event.id, etag, decision, reason, message: message.trim() },
      { onSuccess: onDecided },
    );
  };

  return (
    <Dialog
      title={t(`decision.${decision}.title`)}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('decision.back')}</Button>
          <Button
            ref={reasoned ? undefined : first}
            type="submit"
            form={ids.form}
            variant={decision === 'refuse' ? 'danger' : 'primary'}
            pending={decide.isPending}
          >
            {t(`decision.${decision}.confirm`)}
          </Button>
        </>
      }
    >
      <form id={ids.form} noValidate onSubmit={submit} className={css.form}>
        <ErrorSummary
          attempt={attempts}
          errors={[
            ...(missing.reason ? [{ field: ids.reason, message: missing.reason }] : []),
            ...(missing.message ? [{ field: ids.message, message: missing.message }] : []),
          ]}
        />
        {decide.error && (
          <Banner
            tone="bad"
            announce="alert"
            title={t('problem.title')}
            actions={
              isOutdated(decide.error) && <Button onClick={onReread}>{t('problem.reread')}</Button>
            }
          >
            <p>{explain(decide.error, t)}</p>
          </Banner>
        )}
        <p className={css.lead}>
          {t(`decision.${decision}.${review.live ? 'edit' : 'lead'}`, {
            organisation: review.organisation.name,
          })}
        </p>
        {reasoned && (
          <RadioGroup
            id={ids.reason}
            label={t('decision.reason')}
            required
            choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            value={reason}
            error={missing.reason}
            onChange={(value) => setReason(value as ModerationReason)}
          />
        )}
        <TextArea
          id={ids.message}
          label={reasoned ? t('decision.message') : t('decision.messageOptional')}
          hint={reasoned ? t(`decision.${decision}.hint`) : undefined}
          required={reasoned}
          maxLength={5000}
          rows={reasoned ? 4 : 2}
          value={message}
          error={missing.message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </form>
    </Dialog>
  );
}

/** Gives the button the focus when the dialog opens: `showModal()` looks for this attribute. */
function first(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}
