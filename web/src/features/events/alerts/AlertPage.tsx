import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import type { Language } from '@/i18n/language';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './Alerts.module.css';
import { useAlert, useChangeAlert, useEndAlert, watchedBy } from './api';
import { AlertGone, AlertOver, isOver } from './AlertGone';
import { HowOften } from './HowOften';
import { PrivateFeed } from './PrivateFeed';
import { Watched } from './Watched';

/** The page behind the link in each mail: frequency, pause, private calendar, deletion. */
export function AlertPage() {
  const { t } = useTranslation('alerts');
  const { token = '' } = useParams();
  const { state } = useLocation() as { state: { saved?: boolean } | null };
  const { data, error } = useAlert(token);
  const end = useEndAlert(token);
  const alert = data?.data;
  if (end.isSuccess) return <AlertGone />;
  if (isOver(error)) return <AlertOver />;
  if (alert?.state === 'to-confirm') return <Navigate replace to={paths.confirmAlert(token)} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('yours')}</PageTitle>
      <ProblemMessage error={error} />
      {!alert && !error && <Skeleton count={5} />}
      {alert && (
        <>
          {state?.saved && <Banner tone="good" announce="status" title={t('savedSearch')} />}
          <p>{t('goesTo', { address: alert.address })}</p>
          <Card className={css.form}>
            <Watched search={watchedBy(alert)} />
            <div className={css.acts}>
              <ButtonLink to={paths.alertSearch(token, alert.filter)}>
                {t('changeSearch')}
              </ButtonLink>
              <ButtonLink variant="quiet" to={paths.calendar(alert.filter)}>
                {t('see')}
              </ButtonLink>
            </div>
          </Card>
          <Settings token={token} alert={alert} etag={data.etag} />
          <PrivateFeed token={token} inUse={alert.feed} />
          <Card className={css.form}>
            <h2>{t('endTitle')}</h2>
            <p>{t('endText')}</p>
            <ProblemMessage error={end.error} />
            <Button variant="danger" pending={end.isPending} onClick={() => end.mutate()}>
              {t('end')}
            </Button>
          </Card>
        </>
      )}
    </div>
  );
}

type SettingsProps = {
  token: string;
  etag: string;
  alert: NonNullable<ReturnType<typeof useAlert>['data']>['data'];
};

function Settings({ token, etag, alert }: SettingsProps) {
  const { t } = useTranslation('alerts');
  const change = useChangeAlert(token, etag);
  const [frequency, setFrequency] = useState(alert.frequency);
  const [language, setLanguage] = useState(alert.language as Language);
  const paused = alert.state === 'paused';
  const save = (pause: boolean) =>
    change.mutate({ filter: alert.filter, frequency, language, paused: pause });
  return (
    <Card className={css.form}>
      {paused && (
        <Banner tone="info" title={t('paused')}>
          <p>{t('pausedText')}</p>
        </Banner>
      )}
      <HowOften {...{ frequency, language }} onFrequency={setFrequency} onLanguage={setLanguage} />
      <ProblemMessage
        error={change.error}
        detail={isProblem(change.error, 'stale-version') ? t('stale') : undefined}
      />
      {change.isSuccess && <Banner tone="good" announce="status" title={t('savedSettings')} />}
      <div className={css.acts}>
        <Button variant="primary" pending={change.isPending} onClick={() => save(paused)}>
          {t('save')}
        </Button>
        <Button pending={change.isPending} onClick={() => save(!paused)}>
          {paused ? t('resume') : t('pause')}
        </Button>
      </div>
    </Card>
  );
}
