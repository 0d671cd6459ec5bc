import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';

type ReasonDialogProps = {
  title: string;
  text: string;
  go: string;
  change: { isPending: boolean; error: unknown };
  onSend: (message: string, onSuccess: () => void) => void;
  onClose: () => void;
};

/** Asks why, and does it. */
export function ReasonDialog({ title, text, go, change, onSend, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('claimDesk');
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (!change.isPending && message.trim()) onSend(message.trim(), onClose);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" pending={change.isPending} onClick={send}>
            {go}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{text}</p>
        <TextField
          name="message"
          label={t('field.message.kept')}
          error={tried && !message.trim() ? t('gap.message') : undefined}
          required
          maxLength={500}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <ProblemMessage error={change.error} />
      </div>
    </Dialog>
  );
}
