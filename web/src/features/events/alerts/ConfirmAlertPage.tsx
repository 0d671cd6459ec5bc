import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './Alerts.module.css';
import { useAlert, useConfirmAlert, useEndAlert, watchedBy } from './api';
import { AlertGone, AlertOver, isOver } from './AlertGone';
import { Watched } from './Watched';

/**
 * The page behind the link in the first mail. Opening it changes nothing, because mail servers open
 * links too.
 */
export function ConfirmAlertPage() {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const navigate = useNavigate();
  const { token = '' } = useParams();
  const { data, error } = useAlert(token);
  const confirm = useConfirmAlert(token);
  const end = useEndAlert(token);
  const alert = data?.data;
  if (end.isSuccess) return <AlertGone />;
  if (isOver(error) || isOver(confirm.error)) return <AlertOver />;
  const words = alert && {
    address: alert.address,
    often: t(`often.${alert.frequency}`),
  };
  const confirmed = alert !== undefined && alert.state !== 'to-confirm';
  return (
    <div className={css.page}>
      <PageTitle>{confirmed ? t('confirmed') : t('confirmTitle')}</PageTitle>
      <ProblemMessage error={error ?? confirm.error ?? end.error} />
      {!alert && !error && <Skeleton count={4} />}
      {alert && (
        <>
          <p>{confirmed ? t('confirmedText', words) : t('confirmText', words)}</p>
          <Watched search={watchedBy(alert)} />
          {confirmed ? (
            <p>
              <ButtonLink to={paths.alert(token)}>{t('manage')}</ButtonLink>
            </p>
          ) : (
            <>
              <div className={css.acts}>
                <Button
                  variant="primary"
                  pending={confirm.isPending}
                  onClick={() =>
                    confirm.mutate(undefined, {
                      onSuccess: () => void navigate(paths.confirmAlert(token), { replace: true }),
                    })
                  }
                >
                  {t('confirm')}
                </Button>
                <Button pending={end.isPending} onClick={() => end.mutate()}>
                  {t('notMe')}
                </Button>
              </div>
              {alert.until && (
                <p className={css.note}>
                  {t('until', { when: formatInstant(alert.until, language) })}
                </p>
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}
