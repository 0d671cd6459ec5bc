import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useRegistration } from './api';
import { momentIn } from './model';
import css from './Registrations.module.css';

/** The certificate of attendance of somebody who was recorded as present, to print or keep as PDF. */
export function CertificatePage() {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { token = '' } = useParams();
  const { data, error, refetch } = useRegistration(token);
  const attended = data?.ticket?.attended;
  if (isProblem(error, 'not-found', 'expired') || (data && !attended))
    return (
      <div className={css.page}>
        <PageTitle>{t('certificate.none')}</PageTitle>
        <p className={css.lead}>{t('certificate.noneText')}</p>
      </div>
    );
  if (!data || !attended)
    return (
      <>
        <PageTitle>{t('certificate.title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  const { event, name, organisation } = data;
  const when = whenOf(event.schedule);
  return (
    <div className={css.page}>
      <div className={css.controls}>
        <p className={css.back}>
          <Link to={paths.registration(token)}>{t('certificate.back')}</Link>
        </p>
        <ButtonLink
          variant="primary"
          href={`/api/v1/registrations/${token}/certificate.pdf?lang=${language}`}
        >
          {t('certificate.pdf')}
        </ButtonLink>
        <Button onClick={() => window.print()}>{t('certificate.print')}</Button>
      </div>
      <article className={css.certificate}>
        <PageTitle>{t('certificate.title')}</PageTitle>
        <p>{t('certificate.says', { organiser: event.organiser })}</p>
        <p>
          <strong>{name}</strong>
          {organisation && ` · ${organisation.name}`}
        </p>
        <p>{t(`certificate.took.${attended.mode}`)}</p>
        <p>
          <strong>{textIn(event.title, language)}</strong>
          <br />
          {when && formatWhen(when, language)}
          {event.where && attended.mode === 'on-site' && (
            <>
              <br />
              {event.where}
            </>
          )}
        </p>
        <p className={css.hint}>
          {t('certificate.recorded', {
            at: momentIn(attended.at, event.schedule.zone, language),
          })}
        </p>
        <p className={css.signature}>
          {t('certificate.signature', { organiser: event.organiser })}
        </p>
      </article>
    </div>
  );
}
