import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import css from '../desk/Desk.module.css';
import { useWords, ZONE } from '../words';
import { useMyElectorates, useVoterAct, useVoters, type MyElectorate } from './api';
import { FormDialog } from './FormDialog';

/** Meetings to come: whether my memberships vote, who votes for them, and a way to object. */
export function MyElectorates() {
  const { t } = useTranslation('governance');
  const { data } = useMyElectorates();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('mine.title')}</h2>
      <ul className={css.list}>
        {data.items.map((one) => (
          <li key={one.electorate.id + one.membershipId} className={css.card}>
            <Meeting mine={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meeting({ mine }: { mine: MyElectorate }) {
  const { t } = useTranslation('governance');
  const words = useWords();
  const [asked, setAsked] = useState<'challenge' | 'give' | null>(null);
  const withdraw = useVoterAct(mine);
  const { electorate, party, voter, votesBy, proxies, challenged } = mine;
  return (
    <>
      <h3>
        {t('mine.meeting', { label: electorate.label, day: words.day(electorate.meetingOn) })}
      </h3>
      <p>
        {t(voter ? 'governance:mine.votes' : 'governance:mine.votesNot', {
          party,
          day: words.day(electorate.recordDate),
        })}
        {votesBy && ` ${t('mine.votesBy', { name: votesBy })}`}
        {proxies > 0 && ` ${t('mine.holds', { count: proxies })}`}
        {challenged && ` ${t('mine.challenged')}`}
      </p>
      <div className={css.acts}>
        {voter && electorate.proxyLimit > 0 && proxies === 0 && (
          <Button onClick={() => setAsked('give')}>{t('mine.give')}</Button>
        )}
        {votesBy && (
          <Button pending={withdraw.isPending} onClick={() => withdraw.mutate({ act: 'withdraw' })}>
            {t('mine.withdraw')}
          </Button>
        )}
        {!challenged && electorate.challengeUntil >= todayIn(ZONE) && (
          <Button variant="quiet" onClick={() => setAsked('challenge')}>
            {t('mine.challenge')}
          </Button>
        )}
      </div>
      <ProblemMessage error={withdraw.error} />
      {asked === 'give' && <ProxyDialog mine={mine} onClose={() => setAsked(null)} />}
      {asked === 'challenge' && <ChallengeDialog mine={mine} onClose={() => setAsked(null)} />}
    </>
  );
}

type VoterDialogProps = { mine: MyElectorate; onClose: () => void };

function ProxyDialog({ mine, onClose }: VoterDialogProps) {
  const { t } = useTranslation('governance');
  const { electorate, membershipId } = mine;
  const voters = useVoters(electorate.id, true);
  const give = useVoterAct(mine);
  const [holder, setHolder] = useState('');
  const others = (voters.data?.items ?? []).filter((one) => one.membershipId !== membershipId);
  return (
    <FormDialog
      title={t('mine.giveTitle', { label: electorate.label })}
      go={t('mine.give')}
      wrong={!holder}
      change={give}
      onClose={onClose}
      onSend={() => give.mutate({ act: 'give', holder }, { onSuccess: onClose })}
    >
      {(tried) => (
        <>
          <p>{t('mine.giveText', { count: electorate.proxyLimit })}</p>
          <ProblemMessage error={voters.error} onRetry={() => void voters.refetch()} />
          <Select
            name="holder"
            label={t('mine.holder')}
            error={tried && !holder ? t('gap.voter') : undefined}
            required
            value={holder}
            onChange={({ target }) => setHolder(target.value)}
            options={others.map((one) => ({ value: one.membershipId, label: one.name }))}
          />
        </>
      )}
    </FormDialog>
  );
}

function ChallengeDialog({ mine, onClose }: VoterDialogProps) {
  const { t } = useTranslation('governance');
  const challenge = useVoterAct(mine);
  const [message, setMessage] = useState('');
  return (
    <FormDialog
      title={t('mine.challengeTitle', { label: mine.electorate.label })}
      go={t('mine.send')}
      wrong={!message.trim()}
      change={challenge}
      onClose={onClose}
      onSend={() =>
        challenge.mutate({ act: 'challenge', message: message.trim() }, { onSuccess: onClose })
      }
    >
      {(tried) => (
        <TextArea
          name="message"
          label={t('mine.why')}
          hint={t('mine.whyHint')}
          error={tried && !message.trim() ? t('gap.message') : undefined}
          required
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      )}
    </FormDialog>
  );
}
