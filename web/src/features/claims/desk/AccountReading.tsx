import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { useReadAccount } from './api';
import { useKept } from './useKept';

/** Shows the whole number once, to a treasurer who says why; the reason is kept in the audit log. */
export function AccountReading({ id }: { id: string }) {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  const [reason, setReason, forget] = useKept<string | null>(`account:${id}`, null);
  const [tried, setTried] = useState(false);
  const read = useReadAccount(id);
  if (!user?.roles.includes('treasurer')) return null;
  const close = () => {
    forget();
    setTried(false);
    read.reset();
  };
  const go = () => {
    setTried(true);
    if (!read.isPending && reason?.trim()) read.mutate(reason.trim());
  };
  return (
    <div className={css.acts}>
      <Button size="small" onClick={() => setReason('')}>
        {t('account.read')}
      </Button>
      {reason !== null && (
        <Dialog
          open
          title={t('account.read')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('back')}</Button>
              {!read.data && (
                <Button variant="primary" pending={read.isPending} onClick={go}>
                  {t('account.go')}
                </Button>
              )}
            </>
          }
        >
          <div className={css.form}>
            {read.data ? (
              <p role="status">
                {read.data.holder}
                <br />
                <span className={css.amount}>{read.data.iban}</span>
                <br />
                {read.data.bic}
              </p>
            ) : (
              <TextField
                name="reason"
                label={t('account.reason')}
                hint={t('account.logged')}
                error={tried && !reason.trim() ? t('gap.reason') : undefined}
                required
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
            <ProblemMessage error={read.error} />
          </div>
        </Dialog>
      )}
    </div>
  );
}
