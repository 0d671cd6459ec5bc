import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { problemsOf } from '../editor/problems';
import { useAct, type Act, type EventResponse } from './api';
import css from './Mine.module.css';
import type { ActName } from './model';
import { Notes } from './Notes';

type ActDialogProps = {
  name: Exclude<ActName, 'reschedule'>;
  event: EventResponse;
  onClose: () => void;
};

/** Explains an act, asks for what it needs, and performs it once. */
export function ActDialog({ name, event, onClose }: ActDialogProps) {
  const { t } = useTranslation('mine');
  const act = useAct(event.id);
  const navigate = useNavigate();
  const [message, setMessage] = useState('');
  const [note, setNote] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const noted = name === 'cancel' || name === 'postpone';
  const spoken = name === 'appeal' || name === 'submit';
  const needed = noted ? note[event.defaultLanguage]?.trim() : name !== 'appeal' || message.trim();

  const go = () => {
    setMissing(!needed);
    const done = () =>
      name === 'delete' ? navigate(paths.myEvents(), { state: { deleted: true } }) : onClose();
    if (needed && !act.isPending) act.mutate(toAct(name, message, note), { onSuccess: done });
  };
  return (
    <Dialog
      title={t(`act.${name}.title`)}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button
            variant={name === 'submit' || name === 'appeal' ? 'primary' : 'danger'}
            pending={act.isPending}
            onClick={go}
          >
            {t(`act.${name}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p>{t(`act.${name}.text`)}</p>
        {noted && <Notes event={event} note={note} onChange={setNote} missing={missing} />}
        {spoken && (
          <TextArea
            label={t(`act.${name}.message`)}
            required={name === 'appeal'}
            error={missing ? t('thread.missing') : undefined}
            value={message}
            maxLength={5000}
            onChange={(change) => setMessage(change.target.value)}
          />
        )}
        <Refusal error={act.error} id={event.id} />
      </div>
    </Dialog>
  );
}

function toAct(name: ActDialogProps['name'], message: string, note: Record<string, string>): Act {
  if (name === 'cancel' || name === 'postpone') {
    const written = Object.entries(note).filter(([, text]) => text.trim());
    return { name, note: Object.fromEntries(written) };
  }
  if (name === 'submit' || name === 'appeal') return { name, message: message.trim() };
  return { name };
}

function Refusal({ error, id }: { error: unknown; id: string }) {
  const { t } = useTranslation('mine');
  if (!isProblem(error, 'incomplete')) return <ProblemMessage error={error} />;
  const missing = problemsOf(error.violations, (key, options) => t(key, options));
  return (
    <Banner tone="bad" announce="alert" title={t('act.incomplete')}>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
      <p>
        <Link to={paths.editEvent(id)}>{t('one.edit')}</Link>
      </p>
    </Banner>
  );
}
