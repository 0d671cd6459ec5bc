import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useAuth } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './Organisations.module.css';
import { useAcceptOffer, useOffer } from './peopleApi';

/** The page behind the link of an invitation: shows and accepts it. */
export function InvitationPage() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { token = '' } = useParams();
  const { data: offer, error } = useOffer(token);
  return (
    <div className={css.page}>
      <PageTitle>
        {offer ? t('offer.title', { name: offer.organisation.name }) : t('offer.invitation')}
      </PageTitle>
      {!offer && !error && <Skeleton count={4} />}
      {isProblem(error, 'expired', 'not-found') && (
        <EmptyState
          title={t('offer.overTitle')}
          actions={<ButtonLink to={paths.myOrganisations()}>{t('offer.mine')}</ButtonLink>}
        >
          {t('offer.over')}
        </EmptyState>
      )}
      {!isProblem(error, 'expired', 'not-found') && <ProblemMessage error={error} />}
      {offer && (
        <Card className={css.fields}>
          <p>
            {t('offer.text', {
              by: offer.invitedByName,
              name: offer.organisation.name,
              role: t(`as.${offer.role}`),
            })}
          </p>
          <p className={css.hint}>{t(`roleHint.${offer.role}`)}</p>
          <p className={css.hint}>
            {t('offer.until', {
              email: offer.email,
              when: formatInstant(offer.expiresAt, language),
            })}
          </p>
          <Accept
            token={token}
            id={offer.organisation.id}
            reason={offer.actions.find(({ name }) => name === 'accept')?.reason ?? null}
            email={offer.email}
          />
        </Card>
      )}
    </div>
  );
}

type AcceptProps = { token: string; id: string; reason: string | null; email: string };

function Accept({ token, id, reason, email }: AcceptProps) {
  const { t } = useTranslation('myOrganisations');
  const { user, signOut } = useAuth();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const accept = useAcceptOffer(token);
  if (!user)
    return (
      <ButtonLink
        variant="primary"
        to={`${paths.signIn()}?${new URLSearchParams({ to: pathname })}`}
      >
        {t('offer.signIn')}
      </ButtonLink>
    );
  if (reason === 'other-email')
    return (
      <Banner
        tone="warn"
        title={t('offer.otherTitle')}
        actions={<Button onClick={() => void signOut()}>{t('offer.signOut')}</Button>}
      >
        <p>{t('offer.other', { mine: user.email, email })}</p>
      </Banner>
    );
  if (reason === 'email-not-verified')
    return (
      <Banner tone="warn" title={t('offer.unverifiedTitle')}>
        <p>{t('offer.unverified', { mine: user.email })}</p>
      </Banner>
    );
  return (
    <>
      <ProblemMessage error={accept.error} />
      <Button
        variant="primary"
        pending={accept.isPending}
        onClick={() =>
          accept.mutate(undefined, { onSuccess: () => void navigate(paths.myOrganisation(id)) })
        }
      >
        {t('offer.accept')}
      </Button>
    </>
  );
}
