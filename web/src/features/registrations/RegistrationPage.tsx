import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useRegistration, useRenewLink, type Registration } from './api';
import { RoomDoor } from './live/RoomDoor';
import { RegistrationCard } from './RegistrationCard';
import css from './Registrations.module.css';

/** A registration, opened by the link in a mail. */
export function RegistrationPage() {
  const { t } = useTranslation('registrations');
  const { token = '' } = useParams();
  const { data, error, refetch } = useRegistration(token);
  if (isProblem(error, 'not-found', 'expired'))
    return (
      <div className={css.page}>
        <PageTitle>{t('gone.title')}</PageTitle>
        <p className={css.lead}>{t('gone.text')}</p>
      </div>
    );
  if (!data)
    return (
      <>
        <PageTitle>{t('manage.title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  return <Shown registration={data} token={token} />;
}

function Shown({ registration, token }: { registration: Registration; token: string }) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const { event } = registration;
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.event(event.slug)}>{t('manage.toEvent')}</Link>
        </p>
        <PageTitle>{textIn(event.title, language)}</PageTitle>
      </div>
      <RegistrationCard registration={registration} holder={{ token }} titled={false} />
      <RoomDoor registration={registration} holder={{ token }} />
      <NewLink token={token} />
    </div>
  );
}

function NewLink({ token }: { token: string }) {
  const { t } = useTranslation('registrations');
  const renew = useRenewLink(token);
  if (renew.isSuccess)
    return (
      <Banner tone="good" announce="status" title={t('link.sent')}>
        <p>{t('link.sentText')}</p>
      </Banner>
    );
  return (
    <section className={css.section} aria-label={t('link.title')}>
      <h2>{t('link.title')}</h2>
      <p className={css.hint}>{t('link.text')}</p>
      <ProblemMessage error={renew.error} />
      <div className={css.acts}>
        <Button size="small" pending={renew.isPending} onClick={() => renew.mutate()}>
          {t('link.go')}
        </Button>
      </div>
    </section>
  );
}
