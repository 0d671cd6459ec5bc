import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { useBallot, type HallPoll } from './api';
import css from './Live.module.css';

type PollsProps = {
  event: string;
  polls: readonly HallPoll[];
  votes: Record<string, number>;
  keep: (id: string, choice: number) => void;
};

/** The polls of a session: a vote, then the result; a closed poll has its result. */
export function Polls({ event, polls, votes, keep }: PollsProps) {
  const { t } = useTranslation('live');
  return (
    <section className={css.section} aria-labelledby="polls">
      <h2 id="polls">{t('poll.title')}</h2>
      {polls.map((poll) => (
        <Poll key={poll.id} event={event} poll={poll} chosen={votes[poll.id]} keep={keep} />
      ))}
    </section>
  );
}

type PollProps = {
  event: string;
  poll: HallPoll;
  chosen: number | undefined;
  keep: PollsProps['keep'];
};

function Poll({ event, poll, chosen, keep }: PollProps) {
  const { t } = useTranslation('live');
  const ballot = useBallot(event);
  const { id, question, choices, state } = poll;
  const choosing = state === 'open' && chosen === undefined;
  return (
    <div className={css.poll} role="group" aria-label={question}>
      <h3>{question}</h3>
      <ProblemMessage error={ballot.error} />
      {choosing ? (
        <div className={css.choices}>
          {choices.map((choice, index) => (
            <Button
              key={choice}
              pending={ballot.isPending}
              onClick={() =>
                ballot.mutate({ id, choice: index }, { onSuccess: () => keep(id, index) })
              }
            >
              {choice}
            </Button>
          ))}
        </div>
      ) : (
        <PollResult poll={poll} chosen={chosen} />
      )}
      {state === 'closed' && <p className={css.hint}>{t('poll.closed')}</p>}
    </div>
  );
}

/** The votes for each choice, as words and as bars. */
export function PollResult({ poll, chosen }: { poll: HallPoll; chosen?: number | undefined }) {
  const { t } = useTranslation('live');
  const language = useLanguage();
  const all = poll.votes.reduce((sum, votes) => sum + votes, 0);
  const share = (votes: number) => (all === 0 ? 0 : votes / all);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <ul className={css.result}>
      {poll.choices.map((choice, index) => {
        const votes = poll.votes[index] ?? 0;
        return (
          <li key={choice} style={{ '--share': share(votes) } as React.CSSProperties}>
            <span>
              {choice}
              {chosen === index && ` (${t('poll.mine')})`}
            </span>
            <span>
              {t('poll.votes', { count: votes })} · {percent.format(share(votes))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
