import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import css from '../desk/Desk.module.css';

type FormDialogProps = {
  title: string;
  go: string;
  /** True while something is missing or wrong; nothing is sent then. */
  wrong: boolean;
  change: { isPending: boolean; error: unknown };
  onSend: () => void;
  onClose: () => void;
  /** The fields; `tried` says whether to show what is wrong with them. */
  children: (tried: boolean) => ReactNode;
};

/** A small form above the page: shows what is wrong once somebody tried to send it. */
export function FormDialog(props: FormDialogProps) {
  const { title, go, wrong, change, onSend, onClose, children } = props;
  const { t } = useTranslation('governance');
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant="primary"
            pending={change.isPending}
            onClick={() => {
              setTried(true);
              if (!wrong && !change.isPending) onSend();
            }}
          >
            {go}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {children(tried)}
        <ProblemMessage error={change.error} />
      </div>
    </Dialog>
  );
}
