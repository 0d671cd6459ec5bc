import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { CopyField } from '@/ui/CopyField';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { Switch } from '@/ui/Switch';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import {
  useHallAct,
  useHallDesk,
  useModeratorKey,
  type Hall,
  type HallAct,
  type HallQuestion,
} from './api';
import css from './Live.module.css';
import { PollResult } from './Polls';

type HallDeskProps = {
  event: string;
  /** Of a moderator's link; null for who moderates with an account. */
  moderatorKey: string | null;
};

/** What a moderator sees and does: opening, questions that wait, polls. */
export function HallDesk({ event, moderatorKey }: HallDeskProps) {
  const { t } = useTranslation('live');
  const { data: hall, error, refetch } = useHallDesk(event, moderatorKey);
  const act = useHallAct(event, moderatorKey);
  if (!hall)
    return error ? (
      <ProblemMessage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton count={3} />
    );
  const set = (open: boolean, reviewed: boolean) => act.mutate({ act: 'set', open, reviewed });
  return (
    <section className={css.section} aria-labelledby="desk">
      <h2 id="desk">{t('desk.title')}</h2>
      <ProblemMessage error={act.error} />
      <Switch
        label={t('desk.open')}
        checked={hall.open}
        onChange={(open) => set(open, hall.reviewed)}
      />
      <Switch
        label={t('desk.reviewed')}
        checked={hall.reviewed}
        onChange={(reviewed) => set(hall.open, reviewed)}
      />
      {hall.revision > 0 && (
        <>
          {!moderatorKey && <ModeratorLink event={event} />}
          <Questions hall={hall} act={act.mutate} />
          <PollDesk hall={hall} act={act.mutate} />
        </>
      )}
    </section>
  );
}

type Act = (input: HallAct) => void;

function ModeratorLink({ event }: { event: string }) {
  const { t } = useTranslation('live');
  const make = useModeratorKey(event);
  const link = make.data && `${location.origin}${location.pathname}#moderate=${make.data.key}`;
  return (
    <div className={css.section}>
      <p className={css.hint}>{t('desk.linkText')}</p>
      <ProblemMessage error={make.error} />
      {link ? (
        <CopyField label={t('desk.link')} value={link} />
      ) : (
        <div>
          <Button size="small" pending={make.isPending} onClick={() => make.mutate()}>
            {t('desk.makeLink')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Questions({ hall, act }: { hall: Hall; act: Act }) {
  const { t } = useTranslation('live');
  const others = hall.questions.filter(({ state }) => state === 'shown' || state === 'answered');
  return (
    <>
      <h3>{t('desk.questions', { count: hall.total })}</h3>
      <ol className={css.questions}>
        {hall.questions.map((question) => (
          <DeskQuestion key={question.id} question={question} others={others} act={act} />
        ))}
      </ol>
    </>
  );
}

type DeskQuestionProps = { question: HallQuestion; others: readonly HallQuestion[]; act: Act };

function DeskQuestion({ question, others, act }: DeskQuestionProps) {
  const { t } = useTranslation('live');
  const { id, text, author, votes, state } = question;
  const decide = (decision: 'show' | 'hide' | 'answer') =>
    act({ act: 'question', id, decision: { act: decision, into: null } });
  const options = others
    .filter((other) => other.id !== id)
    .map((other) => ({ value: other.id, label: other.text }));
  return (
    <li className={css.question}>
      <div className={css.words}>
        <p>{text}</p>
        <p className={css.hint}>
          {author ?? t('hall.nameless')} · {t('hall.votes', { count: votes })}{' '}
          <StatusBadge tone={state === 'waiting' ? 'warn' : 'quiet'}>
            {t(`desk.state.${state}`)}
          </StatusBadge>
        </p>
        {state !== 'merged' && (
          <div className={css.acts}>
            {state !== 'shown' && (
              <Button size="small" onClick={() => decide('show')}>
                {t('desk.show')}
              </Button>
            )}
            {state === 'shown' && (
              <Button size="small" onClick={() => decide('answer')}>
                {t('desk.answer')}
              </Button>
            )}
            {state !== 'hidden' && (
              <Button size="small" variant="quiet" onClick={() => decide('hide')}>
                {t('desk.hide')}
              </Button>
            )}
          </div>
        )}
        {state !== 'merged' && options.length > 0 && (
          <Select
            label={t('desk.merge')}
            placeholder={t('desk.mergeNone')}
            options={options}
            value=""
            onChange={({ target }) =>
              target.value &&
              act({ act: 'question', id, decision: { act: 'merge', into: target.value } })
            }
          />
        )}
      </div>
    </li>
  );
}

function PollDesk({ hall, act }: { hall: Hall; act: Act }) {
  const { t } = useTranslation('live');
  const [question, setQuestion] = useState('');
  const [choices, setChoices] = useState('');
  const lines = choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    act({ act: 'add', question: question.trim(), choices: lines });
    setQuestion('');
    setChoices('');
  };
  return (
    <>
      <h3>{t('poll.title')}</h3>
      {hall.polls.map((poll) => (
        <div key={poll.id} className={css.poll} role="group" aria-label={poll.question}>
          <p>
            {poll.question} <StatusBadge tone="quiet">{t(`desk.poll.${poll.state}`)}</StatusBadge>
          </p>
          <PollResult poll={poll} />
          <div className={css.acts}>
            <Button
              size="small"
              onClick={() =>
                act({
                  act: 'poll',
                  id: poll.id,
                  decision: poll.state === 'open' ? 'close' : 'open',
                })
              }
            >
              {t(poll.state === 'open' ? 'live:desk.closePoll' : 'live:desk.openPoll')}
            </Button>
            {poll.state === 'draft' && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => act({ act: 'poll', id: poll.id, decision: 'delete' })}
              >
                {t('desk.deletePoll')}
              </Button>
            )}
          </div>
        </div>
      ))}
      <form className={css.form} onSubmit={submit} noValidate>
        <TextField
          label={t('desk.pollQuestion')}
          maxLength={200}
          value={question}
          onChange={({ target }) => setQuestion(target.value)}
        />
        <TextArea
          label={t('desk.pollChoices')}
          hint={t('desk.pollChoicesHint')}
          rows={3}
          value={choices}
          onChange={({ target }) => setChoices(target.value)}
        />
        <div>
          <Button type="submit" disabled={!question.trim() || lines.length < 2 || lines.length > 8}>
            {t('desk.addPoll')}
          </Button>
        </div>
      </form>
    </>
  );
}
