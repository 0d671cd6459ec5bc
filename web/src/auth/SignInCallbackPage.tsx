import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAuth } from './AuthContext';

/** The page Keycloak redirects to: completes sign-in and goes where the person was going. */
export function SignInCallbackPage() {
  const { t } = useTranslation('account');
  const { completeSignIn } = useAuth();
  const navigate = useNavigate();
  const started = useRef(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    completeSignIn().then(
      (returnTo) => navigate(returnTo, { replace: true }),
      () => setFailed(true),
    );
  }, [completeSignIn, navigate]);

  if (!failed) return <Skeleton shape="block" />;
  return (
    <>
      <PageTitle>{t('callback.title')}</PageTitle>
      <Banner
        tone="warn"
        title={t('callback.failedTitle')}
        actions={
          <ButtonLink to={paths.signIn()} variant="primary">
            {t('callback.again')}
          </ButtonLink>
        }
      >
        <p>{t('callback.failed')}</p>
      </Banner>
    </>
  );
}
