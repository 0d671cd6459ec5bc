import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ClaimSaid } from '@/features/organisations';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { useAnswerJoinRequest } from '../api';
import css from '../JoinRequestsPage.module.css';
import type { JoinRequest } from '../model';

type Answer = 'accept' | 'decline';

/** A person's request with its message. */
export function JoinRequestCard({ request }: { request: JoinRequest }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { name, email, organisation, role, message, requestedAt } = request;
  return (
    <Card as="li" className={css.card}>
      <h2>
        <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
      </h2>
      <p>
        <strong>{name}</strong>
        {email && (
          <>
            {' '}
            (<a href={`mailto:${email}`}>{email}</a>)
          </>
        )}{' '}
        {t(`join.asks.${role}`)}
      </p>
      <ClaimSaid claim={request.claim} />
      {message && <blockquote className={css.said}>{message}</blockquote>}
      <p className={css.soft}>
        <time dateTime={requestedAt}>{formatInstant(requestedAt, language)}</time>
      </p>
      <p className={css.acts}>
        <Button variant="primary" onClick={() => setAnswer('accept')}>
          {t('join.accept.act')}
        </Button>
        <Button variant="danger" onClick={() => setAnswer('decline')}>
          {t('join.decline.act')}
        </Button>
      </p>
      {answer && <AnswerDialog request={request} answer={answer} onClose={() => setAnswer(null)} />}
    </Card>
  );
}

type AnswerDialogProps = { request: JoinRequest; answer: Answer; onClose: () => void };

function AnswerDialog({ request, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('moderation');
  const [message, setMessage] = useState('');
  const send = useAnswerJoinRequest();
  const { id, name, organisation } = request;
  return (
    <Dialog
      title={t(`join.${answer}.title`, { name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('decision.back')}</Button>
          <Button
            variant={answer === 'accept' ? 'primary' : 'danger'}
            pending={send.isPending}
            onClick={() =>
              send.mutate({ id, answer, message: message.trim() }, { onSuccess: onClose })
            }
          >
            {t(`join.${answer}.act`)}
          </Button>
        </>
      }
    >
      <ProblemMessage error={send.error} />
      <p>{t(`join.${answer}.text`, { name, organisation: organisation.name })}</p>
      <TextArea
        label={t('decision.messageOptional')}
        maxLength={1000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </Dialog>
  );
}
