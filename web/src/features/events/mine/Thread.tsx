import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { useAct, useThread, type EventResponse } from './api';
import css from './Mine.module.css';
import { allowed } from './model';

/** The messages between the organisation and the moderators, and a form to answer. */
export function Thread({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const { data, error, isPending } = useThread(event.id);
  return (
    <section aria-label={t('thread.title')}>
      <h2>{t('thread.title')}</h2>
      <ProblemMessage error={error} />
      {isPending && <Skeleton count={3} />}
      {data?.items.length === 0 && <p className={css.facts}>{t('thread.empty')}</p>}
      <ol className={css.thread}>
        {data?.items.map(({ id, at, author, kind, reason, body }) => (
          <li key={id} className={css.said} data-side={author.side}>
            <p className={css.by}>
              {t(`thread.kind.${kind}`, { name: author.name })}, {formatInstant(at, language)}
            </p>
            {reason && <p>{t(`editor:reasons.${reason}`)}</p>}
            <p>{body}</p>
          </li>
        ))}
      </ol>
      {allowed(event.actions, 'message') && <MessageForm id={event.id} />}
    </section>
  );
}

function MessageForm({ id }: { id: string }) {
  const { t } = useTranslation('mine');
  const act = useAct(id);
  const [message, setMessage] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = () => {
    setEmpty(!message.trim());
    if (!message.trim()) return;
    act.mutate({ name: 'message', message: message.trim() }, { onSuccess: () => setMessage('') });
  };
  return (
    <form
      className={css.fields}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!act.isPending) send();
      }}
    >
      <TextArea
        name="message"
        label={t('thread.write')}
        value={message}
        maxLength={5000}
        rows={3}
        error={empty ? t('thread.missing') : undefined}
        onChange={(change) => setMessage(change.target.value)}
      />
      <ProblemMessage error={act.error} />
      <Button type="submit" pending={act.isPending}>
        {t('thread.send')}
      </Button>
    </form>
  );
}
