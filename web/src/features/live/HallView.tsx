import { ThumbsUp } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { useAsk, useHall, useVote, type HallQuestion } from './api';
import { keepVote, votesIn } from './device';
import css from './Live.module.css';
import { Polls } from './Polls';

const MOST = 400;

/** The questions and polls of a session, for the people in it. */
export function HallView({ event }: { event: string }) {
  const { t } = useTranslation('live');
  const { data: hall, error, refetch } = useHall(event);
  const [votes, setVotes] = useState(() => votesIn(event));
  const keep = (id: string, choice?: number) => setVotes(keepVote(event, id, choice));
  if (!hall)
    return error ? (
      <ProblemMessage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton count={3} />
    );
  const nothing = hall.questions.length === 0 && hall.polls.length === 0;
  if (!hall.open && nothing) return <p className={css.hint}>{t('hall.notOpen')}</p>;
  return (
    <>
      {hall.polls.length > 0 && (
        <Polls event={event} polls={hall.polls} votes={votes} keep={keep} />
      )}
      <section className={css.section} aria-labelledby="questions">
        <h2 id="questions">{t('hall.questions')}</h2>
        {hall.open ? (
          <AskForm event={event} reviewed={hall.reviewed} keep={keep} />
        ) : (
          <p className={css.hint}>{t('hall.closed')}</p>
        )}
        <ol className={css.questions} aria-live="polite">
          {hall.questions.map((question) => (
            <Question
              key={question.id}
              event={event}
              question={question}
              open={hall.open}
              voted={question.id in votes}
              keep={keep}
            />
          ))}
        </ol>
        {hall.total > hall.questions.length && (
          <p className={css.hint}>
            {t('hall.more', { count: hall.total - hall.questions.length })}
          </p>
        )}
      </section>
    </>
  );
}

type Keep = (id: string, choice?: number) => void;

function AskForm({ event, reviewed, keep }: { event: string; reviewed: boolean; keep: Keep }) {
  const { t } = useTranslation('live');
  const ask = useAsk(event);
  const [text, setText] = useState('');
  const [author, setAuthor] = useState('');
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    if (!text.trim()) return;
    ask.mutate(
      { text: text.trim(), author: author.trim() || null },
      {
        onSuccess: ({ id }) => {
          keep(id);
          setText('');
        },
      },
    );
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextArea
        label={t('ask.text')}
        hint={reviewed ? t('ask.reviewed') : t('ask.hint')}
        rows={2}
        maxLength={MOST}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TextField
        label={t('ask.author')}
        maxLength={80}
        value={author}
        onChange={({ target }) => setAuthor(target.value)}
      />
      <ProblemMessage error={ask.error} />
      {ask.data && (
        <Banner tone="good" announce="status">
          <p>{t(ask.data.state === 'waiting' ? 'live:ask.waits' : 'live:ask.sent')}</p>
        </Banner>
      )}
      <div>
        <Button type="submit" variant="primary" pending={ask.isPending} disabled={!text.trim()}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}

type QuestionProps = {
  event: string;
  question: HallQuestion;
  open: boolean;
  voted: boolean;
  keep: Keep;
};

function Question({ event, question, open, voted, keep }: QuestionProps) {
  const { t } = useTranslation('live');
  const vote = useVote(event);
  const { id, text, author, votes, state } = question;
  return (
    <li className={css.question}>
      <div className={css.words}>
        <p>{text}</p>
        <p className={css.hint}>
          {author ?? t('hall.nameless')}{' '}
          {state === 'answered' && <StatusBadge tone="good">{t('hall.answered')}</StatusBadge>}
        </p>
        <ProblemMessage error={vote.error} />
      </div>
      {open && state === 'shown' && !voted ? (
        <Button
          size="small"
          pending={vote.isPending}
          onClick={() => vote.mutate(id, { onSuccess: () => keep(id) })}
        >
          <ThumbsUp size={16} aria-hidden />
          {votes}
          <VisuallyHidden>{t('hall.vote', { text })}</VisuallyHidden>
        </Button>
      ) : (
        <p className={css.votes}>
          {t(voted ? 'live:hall.voted' : 'live:hall.votes', { count: votes })}
        </p>
      )}
    </li>
  );
}
