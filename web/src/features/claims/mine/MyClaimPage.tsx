import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useScheme } from '../api';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { useClaim, type Claim } from './api';
import { ClaimEditor } from './ClaimEditor';
import { ClaimFollow } from './ClaimFollow';
import { StatusLine } from './StatusLine';
import { tones } from './words';

/** One claim for its claimant: written while it is a draft or something is asked, else followed. */
export function MyClaimPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('myClaims');
  const { data: claim, error, isPending } = useClaim(id);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('absent')}</PageTitle>
        <p>{t('absentText')}</p>
        <ButtonLink to={paths.myClaims()} variant="primary">
          {t('back')}
        </ButtonLink>
      </>
    );
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown claim={claim} />;
}

function Shown({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const { data: scheme } = useScheme(claim.subject.scheme);
  const { status, subject } = claim;
  const writes = status === 'draft' || status === 'needs-info';
  return (
    <div className={css.page}>
      <header className={css.section}>
        <p className={css.hint}>
          <Link to={paths.myClaims()}>{t('back')}</Link>
        </p>
        <div className={css.heading}>
          <PageTitle>{t('title', { organisation: subject.organisation.name })}</PageTitle>
          <StatusBadge tone={tones[status]}>{t(`claims:status.${status}`)}</StatusBadge>
        </div>
        <p className={css.lead}>
          <Link to={paths.scheme(subject.scheme)}>{textIn(subject.schemeTitle, language)}</Link>
          {subject.number && ` · ${subject.number}`}
        </p>
        <StatusLine claim={claim} />
      </header>
      {writes && scheme && <ClaimEditor key={status} claim={claim} scheme={scheme} />}
      <ClaimFollow claim={claim} />
    </div>
  );
}
