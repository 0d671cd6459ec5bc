import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { isProblem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { NotFoundPage } from './NotFoundPage';
import { paths } from '@/lib/paths';

/** A missing chunk means that a newer build was deployed while the page was open. */
function isStaleBuild(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script/i.test(error.message);
}

/** Replaces a page that failed: says what happened and offers links. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isProblem(error) && error.status === 404) return <NotFoundPage />;
  return (
    <>
      <PageTitle>{t('routeError.title')}</PageTitle>
      {isProblem(error) ? (
        <ProblemMessage error={error} />
      ) : (
        <Banner tone="bad" announce="alert">
          <p>
            {t(
              isStaleBuild(error) ? 'common:routeError.newVersion' : 'common:routeError.unexpected',
            )}
          </p>
        </Banner>
      )}
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('routeError.retry')}
      </Button>{' '}
      <ButtonLink to={paths.home()}>{t('routeError.home')}</ButtonLink>
    </>
  );
}
