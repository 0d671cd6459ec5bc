import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import { useAskToJoin, type Role } from './api';
import css from './Organisations.module.css';

type JoinDialogProps = { organisation: { id: string; name: string }; onClose: () => void };

/** Asks to represent an existing organisation. */
export function JoinDialog({ organisation, onClose }: JoinDialogProps) {
  const { t } = useTranslation('myOrganisations');
  const ask = useAskToJoin();
  const [role, setRole] = useState<Role>('editor');
  const [message, setMessage] = useState('');
  const [key] = useState(newIdempotencyKey);
  const go = () => {
    if (!ask.isPending) ask.mutate({ id: organisation.id, role, message, key });
  };
  return (
    <Dialog
      title={t('join.title', { name: organisation.name })}
      open
      onClose={onClose}
      actions={
        ask.isSuccess ? (
          <Button variant="primary" onClick={onClose}>
            {t('join.done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('act.back')}</Button>
            <Button variant="primary" pending={ask.isPending} onClick={go}>
              {t('join.go')}
            </Button>
          </>
        )
      }
    >
      {ask.isSuccess ? (
        <Banner tone="good" announce="status" title={t('join.sent')}>
          <p>{t('join.sentText')}</p>
        </Banner>
      ) : (
        <div className={css.fields}>
          <p>{t('join.text')}</p>
          <RadioGroup
            label={t('join.role')}
            value={role}
            onChange={(value) => setRole(value as Role)}
            choices={(['editor', 'signatory'] as const).map((value) => ({
              value,
              label: t(`role.${value}`),
              hint: t(`roleHint.${value}`),
            }))}
          />
          <TextArea
            label={t('join.message')}
            hint={t('join.messageHint')}
            value={message}
            maxLength={2000}
            onChange={(change) => setMessage(change.target.value)}
          />
          <ProblemMessage error={ask.error} detail={refusalWords(ask.error, t)} />
        </div>
      )}
    </Dialog>
  );
}

function refusalWords(error: unknown, t: (key: string) => string): string | undefined {
  if (!isProblem(error)) return undefined;
  if (error.reason === 'pending') return t('join.pending');
  return error.reason === 'already-representative' ? t('join.already') : undefined;
}
