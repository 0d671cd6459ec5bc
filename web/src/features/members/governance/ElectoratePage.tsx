import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { formatInstant } from '@/lib/dates';
import { download } from '@/lib/download';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import css from '../desk/Desk.module.css';
import { useFile } from '@/api/useFile';
import { useWords } from '../words';
import { electorsCsv, useDecideChallenge, useElectorate, type Challenge } from './api';
import { FormDialog } from './FormDialog';

/** Who votes at a meeting, and the challenges of members. */
export function ElectoratePage() {
  const { t } = useTranslation('governance');
  const { id = '' } = useParams();
  const words = useWords();
  const file = useFile();
  const { data, error, isPending, refetch } = useElectorate(id);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.deskBoard()}>{t('desk.back')}</Link>
      </p>
      {error && (
        <>
          <PageTitle>{t('voters.title')}</PageTitle>
          <ProblemMessage error={error} onRetry={() => void refetch()} />
        </>
      )}
      {isPending && <Skeleton shape="block" />}
      {data && (
        <>
          <header className={css.section}>
            <PageTitle>{data.electorate.label}</PageTitle>
            <p>
              {t('electorate.days', {
                meeting: words.day(data.electorate.meetingOn),
                record: words.day(data.electorate.recordDate),
                until: words.day(data.electorate.challengeUntil),
              })}
            </p>
            <p className={css.hint}>
              {t(
                data.electorate.graceVotes
                  ? 'governance:electorate.grace'
                  : 'governance:electorate.noGrace',
              )}{' '}
              {t('electorate.proxies', { count: data.electorate.proxyLimit })}{' '}
              {t('electorate.frozen', {
                who: data.electorate.frozenBy,
                at: formatInstant(data.electorate.frozenAt, words.language),
              })}
            </p>
          </header>
          <Challenges id={id} challenges={data.challenges} />
          <section className={css.section}>
            <h2>{t('electorate.voters', { count: data.electorate.voters })}</h2>
            {data.electors.length === 0 ? (
              <p>{t('electorate.nobody')}</p>
            ) : (
              <DataTable
                caption={t('electorate.caption')}
                rows={data.electors}
                rowKey={({ membershipId }) => membershipId}
                columns={[
                  {
                    key: 'name',
                    header: t('name'),
                    cell: ({ membershipId, name }) => (
                      <Link to={paths.deskMember(membershipId)}>{name}</Link>
                    ),
                  },
                  {
                    key: 'college',
                    header: t('mandate.college'),
                    cell: ({ college }) => words.college(college),
                  },
                  {
                    key: 'weight',
                    header: t('electorate.weight'),
                    numeric: true,
                    cell: ({ weight }) => weight,
                  },
                  {
                    key: 'proxies',
                    header: t('electorate.holds'),
                    numeric: true,
                    cell: ({ proxies }) => proxies,
                  },
                  {
                    key: 'votesBy',
                    header: t('electorate.votesBy'),
                    cell: ({ votesBy }) => votesBy ?? t('unsaid'),
                  },
                  {
                    key: 'note',
                    header: t('note'),
                    cell: ({ added, removed, inGrace }) =>
                      removed
                        ? t('electorate.removed')
                        : added
                          ? t('electorate.added')
                          : inGrace
                            ? t('electorate.inGrace')
                            : '',
                  },
                ]}
              />
            )}
            <div className={css.acts}>
              <Button
                pending={file.isPending}
                onClick={() =>
                  file.mutate(async () => download(await electorsCsv(id), 'electors.csv'))
                }
              >
                <Download size={18} aria-hidden />
                {t('electorate.csv')}
              </Button>
            </div>
            <ProblemMessage error={file.error} />
          </section>
        </>
      )}
    </div>
  );
}

function Challenges({ id, challenges }: { id: string; challenges: readonly Challenge[] }) {
  const { t } = useTranslation('governance');
  const { language } = useWords();
  const decides = useCurrentUser()?.roles.includes('board') ?? false;
  const [decided, setDecided] = useState<{ of: Challenge; accepted: boolean } | null>(null);
  if (challenges.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('challenge.title')}</h2>
      <ul className={css.list}>
        {challenges.map((one) => (
          <li key={one.id} className={css.card}>
            <div className={css.spread}>
              <h3>{one.party}</h3>
              <StatusBadge
                tone={one.accepted === null || one.accepted === undefined ? 'warn' : 'quiet'}
              >
                {one.accepted === null || one.accepted === undefined
                  ? t('challenge.open')
                  : t(
                      one.accepted
                        ? 'governance:challenge.accepted'
                        : 'governance:challenge.rejected',
                    )}
              </StatusBadge>
            </div>
            <p>{one.message}</p>
            <p className={css.hint}>
              {t('challenge.by', { who: one.by, at: formatInstant(one.at, language) })}
            </p>
            {one.answer && <p>{t('challenge.answer', { answer: one.answer })}</p>}
            {decides && (one.accepted === null || one.accepted === undefined) && (
              <div className={css.acts}>
                <Button onClick={() => setDecided({ of: one, accepted: true })}>
                  {t('challenge.accept')}
                </Button>
                <Button onClick={() => setDecided({ of: one, accepted: false })}>
                  {t('challenge.reject')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {decided && <DecisionDialog id={id} {...decided} onClose={() => setDecided(null)} />}
    </section>
  );
}

type DecisionDialogProps = {
  id: string;
  of: Challenge;
  accepted: boolean;
  onClose: () => void;
};

function DecisionDialog({ id, of, accepted, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('governance');
  const decide = useDecideChallenge(id);
  const [message, setMessage] = useState('');
  return (
    <FormDialog
      title={t(accepted ? 'governance:challenge.acceptTitle' : 'governance:challenge.rejectTitle', {
        party: of.party,
      })}
      go={t(accepted ? 'governance:challenge.accept' : 'governance:challenge.reject')}
      wrong={!message.trim()}
      change={decide}
      onClose={onClose}
      onSend={() =>
        decide.mutate(
          { challenge: of.id, accepted, message: message.trim() },
          { onSuccess: onClose },
        )
      }
    >
      {(tried) => (
        <>
          <p>
            {t(accepted ? 'governance:challenge.acceptText' : 'governance:challenge.rejectText')}
          </p>
          <TextField
            name="message"
            label={t('challenge.reason')}
            error={tried && !message.trim() ? t('gap.message') : undefined}
            required
            maxLength={2000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
