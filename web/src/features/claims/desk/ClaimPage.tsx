import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatInstant } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { ClaimHistory } from '../ClaimHistory';
import { Keeping } from '../Keeping';
import { useClaim, type Claim } from '../mine/api';
import { tones } from '../mine/words';
import { textIn } from '../model';
import type { DeskAct } from './acts';
import { Checklist } from './Checklist';
import { Account, Attendance, DecidedRules, Pieces, Questions } from './DossierParts';
import { DossierFile } from './DossierFile';
import { Decide } from './Decide';
import { DecisionDialog } from './DecisionDialog';
import { useKept } from './useKept';

/** One claim for the people who decide: the dossier left, the decision right, the history below. */
export function ClaimPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('claimDesk');
  const { data: claim, error, isPending } = useClaim(id);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('claim.absent')}</PageTitle>
        <p>
          <Link to={paths.deskClaims()}>{t('claim.back')}</Link>
        </p>
      </>
    );
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown claim={claim} />;
}

function Shown({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const [asked, setAsked] = useKept<DeskAct | null>(`claim:${claim.id}`, null);
  const [done, setDone] = useState<DeskAct | null>(null);
  const { status, subject, decision, desk } = claim;
  return (
    <div className={css.page}>
      <header className={css.section}>
        <p className={css.hint}>
          <Link to={paths.deskClaims()}>{t('claim.back')}</Link>
        </p>
        <div className={css.heading}>
          <PageTitle>{subject.organisation.name}</PageTitle>
          <StatusBadge tone={tones[status]}>{t(`claims:status.${status}`)}</StatusBadge>
          {decision.onHold && <StatusBadge tone="warn">{t('queue.held')}</StatusBadge>}
        </div>
        <p className={css.lead}>
          {[
            subject.number,
            textIn(subject.schemeTitle, language),
            money(subject.amount.cents, subject.amount.currency, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {done && (
          <Banner tone="good" announce="status">
            <p>{t(`act.${done}.done`)}</p>
          </Banner>
        )}
        {desk?.warnings.map((warning) => (
          <Banner key={warning} tone="warn">
            <p>{t(`warning.${warning}`)}</p>
          </Banner>
        ))}
        <Proposal claim={claim} />
      </header>
      <div className={css.dossier}>
        <div className={css.page}>
          <DecidedRules claim={claim} />
          <Attendance claim={claim} />
          <Checklist claim={claim} />
          <Pieces claim={claim} />
          <Account claim={claim} />
          <Questions claim={claim} />
        </div>
        <Decide
          claim={claim}
          onAsk={(act) => {
            setDone(null);
            setAsked(act);
          }}
        />
      </div>
      <ClaimHistory id={claim.id} />
      <Keeping id={claim.id} />
      <DossierFile claim={claim} />
      <p className={css.hint}>
        {t('claim.contact', {
          name: subject.contact,
          at: formatInstant(subject.createdAt, language),
        })}
        {decision.paidOn && ` ${t('claim.paid', { day: formatDay(decision.paidOn, language) })}`}
        {decision.closedOn &&
          ` ${t('claim.closed', { day: formatDay(decision.closedOn, language) })}`}
      </p>
      {asked && (
        <DecisionDialog
          claim={claim}
          act={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setDone(asked);
          }}
        />
      )}
    </div>
  );
}

/** What the reviewer proposes, for who decides. */
function Proposal({ claim: { status, decision } }: { claim: Claim }) {
  const { t } = useTranslation('claimDesk');
  // null for who represents the claimant: what is proposed is the desk's own
  if (status !== 'recommended' || decision.proposesGrant == null) return null;
  const who = decision.reviewer ?? '';
  return (
    <Banner tone={decision.proposesGrant ? 'good' : 'bad'}>
      <p>
        {decision.proposesGrant
          ? t('claim.proposesGrant', { who })
          : t('claim.proposesRefusal', { who })}
        {decision.ground && ` ${t(`claims:ground.${decision.ground}`)}`}
      </p>
    </Banner>
  );
}
