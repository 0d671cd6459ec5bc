import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import css from '../desk/Desk.module.css';
import { DeskHead } from '../desk/DeskHead';
import { useWords } from '../words';
import { useAlarms, useElectorates, useGovernance, type Mandate } from './api';
import { EndMandateDialog } from './EndMandateDialog';
import { FreezeDialog } from './FreezeDialog';
import { MandateDialog } from './MandateDialog';
import { Mandates } from './Mandates';

/** The board's own desk: what to look at, mandates, and who may vote at meetings. */
export function BoardPage() {
  const { t } = useTranslation('governance');
  return (
    <div className={css.page}>
      <DeskHead at="deskBoard" lead={t('desk.lead')} />
      <Alarms />
      <Board />
      <Meetings />
    </div>
  );
}

function Alarms() {
  const { t } = useTranslation('governance');
  const words = useWords();
  const { data, error, refetch } = useAlarms();
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Banner tone="warn" title={t('alarm.title')}>
      <ul className={css.plain}>
        {data.items.map(({ kind, college, count, mandate }) => (
          <li key={`${kind} ${college} ${mandate?.id}`}>
            {t(`alarm.${kind}`, {
              college: words.college(college),
              count,
              holder: mandate?.holder ?? '',
              day: mandate ? words.dayBefore(mandate.to) : '',
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Board() {
  const { t } = useTranslation('governance');
  const words = useWords();
  const roles = useCurrentUser()?.roles ?? [];
  const keeps = roles.includes('board') || roles.includes('secretary');
  const { data, error, isPending, refetch } = useGovernance(null);
  const [writing, setWriting] = useState(false);
  const [ending, setEnding] = useState<Mandate | null>(null);
  return (
    <section className={css.section}>
      <div className={css.spread}>
        <h2>{t('desk.mandates')}</h2>
        {keeps && <Button onClick={() => setWriting(true)}>{t('desk.new')}</Button>}
      </div>
      <p className={css.hint}>
        <Link to={paths.governance()}>{t('desk.public')}</Link>
      </p>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={3} />}
      {data?.colleges
        .filter(({ seats }) => (seats ?? 0) > 0)
        .map(({ college, seats, filled, mandates }) =>
          mandates.length > 0 ? (
            <Mandates
              key={college}
              caption={t('desk.caption', {
                college: words.college(college),
                filled,
                count: seats ?? 0,
              })}
              mandates={mandates}
              {...(keeps && {
                acts: (mandate: Mandate) =>
                  mandate.endedBy ? (
                    t('unsaid')
                  ) : (
                    <Button size="small" onClick={() => setEnding(mandate)}>
                      {t('end.name')}
                    </Button>
                  ),
              })}
            />
          ) : (
            <p key={college}>
              {t('desk.caption', { college: words.college(college), filled, count: seats ?? 0 })}
            </p>
          ),
        )}
      {writing && <MandateDialog onClose={() => setWriting(false)} />}
      {ending && <EndMandateDialog mandate={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Meetings() {
  const { t } = useTranslation('governance');
  const words = useWords();
  const freezes = useCurrentUser()?.roles.includes('board') ?? false;
  const { data, error, refetch } = useElectorates();
  const [freezing, setFreezing] = useState(false);
  return (
    <section className={css.section}>
      <div className={css.spread}>
        <h2>{t('voters.title')}</h2>
        {freezes && <Button onClick={() => setFreezing(true)}>{t('voters.new')}</Button>}
      </div>
      <p className={css.hint}>{t('voters.text')}</p>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <p>{t('voters.none')}</p>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('voters.caption')}
          rows={data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'label',
              header: t('voters.label'),
              cell: ({ id, label }) => <Link to={paths.deskElectorate(id)}>{label}</Link>,
            },
            {
              key: 'meeting',
              header: t('voters.meeting'),
              cell: ({ meetingOn }) => words.day(meetingOn),
            },
            {
              key: 'record',
              header: t('voters.record'),
              cell: ({ recordDate }) => words.day(recordDate),
            },
            {
              key: 'voters',
              header: t('voters.count'),
              numeric: true,
              cell: ({ voters }) => voters,
            },
            {
              key: 'open',
              header: t('voters.open'),
              numeric: true,
              cell: ({ openChallenges }) => openChallenges,
            },
          ]}
        />
      )}
      {freezing && <FreezeDialog onClose={() => setFreezing(false)} />}
    </section>
  );
}
