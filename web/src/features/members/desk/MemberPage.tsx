import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { mayDo } from '../model';
import type { Membership } from '../api';
import { deskActs, moneyActs, type Asked, type DeskAct } from './acts';
import { useMember } from './api';
import css from './Desk.module.css';
import { DeskActDialog } from './DeskActDialog';
import { MemberBenefits } from './MemberBenefits';
import { MemberFacts } from './MemberFacts';
import { MemberHistory } from './MemberHistory';
import { Terms } from '../Terms';
import { tones, useWords } from '../words';

/** One membership as the desk sees it: where it stands, what may be done, its money and its history. */
export function MemberPage() {
  const { t } = useTranslation('desk');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useMember(id);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.deskMembers()}>{t('member.back')}</Link>
      </p>
      {error && (
        <>
          <PageTitle>{t('page')}</PageTitle>
          <ProblemMessage error={error} onRetry={() => void refetch()} />
        </>
      )}
      {isPending && <Skeleton shape="block" />}
      {data && <Member membership={data} />}
    </div>
  );
}

function Member({ membership }: { membership: Membership }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<DeskAct | null>(null);
  const { party, status, state, colleges } = membership;
  const ask = (next: Asked) => {
    setDone(null);
    setAsked(next);
  };
  return (
    <>
      <header className={css.section}>
        <div className={css.heading}>
          <PageTitle>{party.name}</PageTitle>
          <StatusBadge tone={tones[status]}>{t(`members:status.${status}`)}</StatusBadge>
        </div>
        <p className={css.lead}>
          {t(`member.state.${status}`, {
            until: state.paidUntil ? words.dayBefore(state.paidUntil) : '',
            grace: state.graceUntil ? words.dayBefore(state.graceUntil) : '',
          })}
          {state.mergedInto && (
            <>
              {' '}
              <Link to={paths.deskMember(state.mergedInto)}>{t('member.mergedInto')}</Link>
            </>
          )}
        </p>
        {done && (
          <Banner tone="good" announce="status">
            <p>{t(`act.${done}.done`)}</p>
          </Banner>
        )}
        <Acts membership={membership} onAsk={ask} />
      </header>
      <MemberFacts membership={membership} />
      {membership.terms.length > 0 && <Terms membership={membership} heading="h2" onAsk={ask} />}
      <MemberBenefits membership={membership} />
      {colleges.length > 0 && (
        <section className={css.section}>
          <h2>{t('member.colleges')}</h2>
          <DataTable
            caption={t('member.collegesCaption')}
            rows={[...colleges].reverse()}
            rowKey={({ from }) => from}
            columns={[
              {
                key: 'college',
                header: t('column.college'),
                cell: ({ college }) => words.college(college),
              },
              { key: 'from', header: t('column.from'), cell: ({ from }) => words.day(from) },
              {
                key: 'to',
                header: t('column.to'),
                cell: ({ to }) => (to ? words.dayBefore(to) : t('member.stillThere')),
              },
            ]}
          />
        </section>
      )}
      <MemberHistory membership={membership} />
      <p className={css.hint}>
        {t('member.updated', { at: formatInstant(membership.updatedAt, words.language) })}
      </p>
      {asked && (
        <DeskActDialog
          membership={membership}
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setDone(asked.act);
          }}
        />
      )}
    </>
  );
}

/** Acts that go on with a membership; the others are never put first. */
const leading: readonly DeskAct[] = ['admit', 'invoice', 'renew', 'return'];

type ActsProps = { membership: Membership; onAsk: (asked: Asked) => void };

/** The acts that the API says this person may do now, and why others are closed. */
function Acts({ membership, onAsk }: ActsProps) {
  const { t } = useTranslation('desk');
  const open = deskActs.filter((act) => !moneyActs.includes(act) && mayDo(membership, act));
  const closed = membership.actions.find(
    ({ allowed, reason }) =>
      !allowed &&
      (reason === 'own-membership' ||
        (reason === 'board-admits' && membership.status === 'applied')),
  );
  return (
    <>
      {open.length > 0 && (
        <div className={css.acts}>
          {open.map((act, index) => (
            <Button
              key={act}
              variant={index === 0 && leading.includes(act) ? 'primary' : undefined}
              onClick={() => onAsk({ act })}
            >
              {t(`act.${act}.name`)}
            </Button>
          ))}
        </div>
      )}
      {closed?.reason && <p className={css.hint}>{t(`ui:problem.because.${closed.reason}`)}</p>}
    </>
  );
}
