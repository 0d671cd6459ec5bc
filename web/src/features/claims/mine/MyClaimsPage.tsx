import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { useMyClaims, type Claim } from './api';
import { StatusLine } from './StatusLine';
import { tones } from './words';

/** The claims of my organisations: where each stands, and what is asked of me. */
export function MyClaimsPage() {
  const { t } = useTranslation('myClaims');
  const { data, error, isPending, refetch } = useMyClaims();
  return (
    <div className={css.page}>
      <PageTitle beside={<ButtonLink to={paths.schemes()}>{t('list.start')}</ButtonLink>}>
        {t('list.title')}
      </PageTitle>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={2} />}
      {data?.items.length === 0 && (
        <EmptyState
          title={t('list.none')}
          actions={
            <ButtonLink to={paths.schemes()} variant="primary">
              {t('list.check')}
            </ButtonLink>
          }
        >
          {t('list.noneText')}
        </EmptyState>
      )}
      {data?.items.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const { id, status, subject } = claim;
  const { cents, currency } = subject.amount;
  return (
    <article className={css.card}>
      <div className={css.heading}>
        <h2>
          <Link to={paths.myClaim(id)}>{subject.organisation.name}</Link>
        </h2>
        <StatusBadge tone={tones[status]}>{t(`claims:status.${status}`)}</StatusBadge>
      </div>
      <p className={css.lead}>{textIn(subject.schemeTitle, language)}</p>
      <StatusLine claim={claim} />
      <p className={css.hint}>
        {[subject.number, cents > 0 && money(cents, currency, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  );
}
