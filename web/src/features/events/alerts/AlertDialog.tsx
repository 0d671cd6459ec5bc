import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import type { Language } from '@/i18n/language';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { changed, filterString, isOnlyOver } from '../calendar/filter';
import { useCalendar } from '../calendar/useCalendar';
import css from './Alerts.module.css';
import { useAlertForm, useAskForAlert, type Frequency } from './api';
import { HowOften } from './HowOften';
import { Watched } from './Watched';

/** Subscribes to news of this view by mail. */
export function AlertDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const { search, filter } = useCalendar();
  const user = useCurrentUser();
  const shown = useLanguage();
  const form = useId();
  const ask = useAskForAlert(useAlertForm());
  const [email, setEmail] = useState(user?.email ?? '');
  const [missing, setMissing] = useState(false);
  const [frequency, setFrequency] = useState<Frequency>('weekly');
  const [language, setLanguage] = useState<Language>(shown);
  const [website, setWebsite] = useState('');
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setMissing(!/^\S+@\S+\.\S+$/.test(email.trim()));
    if (!/^\S+@\S+\.\S+$/.test(email.trim()) || ask.isPending) return;
    ask.mutate({ email: email.trim(), filter: filterString(filter), frequency, language, website });
  };
  const refused = missing || pointsTo(ask.error, '/email');
  return (
    <Dialog
      title={t('title')}
      open
      onClose={onClose}
      actions={
        ask.isSuccess ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <Button variant="primary" type="submit" form={form} pending={ask.isPending}>
            {t('send')}
          </Button>
        )
      }
    >
      {ask.isSuccess ? (
        <Done email={email.trim()} token={ask.data.token ?? null} />
      ) : (
        <form id={form} className={css.form} noValidate onSubmit={send}>
          <Watched search={changed(search, { view: null })} />
          {(filter.to || isOnlyOver(filter)) && (
            <Banner tone="warn">
              <p>{t('dated')}</p>
            </Banner>
          )}
          <TextField
            label={t('email')}
            type="email"
            autoComplete="email"
            required
            value={email}
            error={refused ? t('emailWrong') : undefined}
            onChange={(change) => setEmail(change.target.value)}
          />
          <div className={css.trap} aria-hidden>
            <label>
              {t('trap')}
              <input
                tabIndex={-1}
                autoComplete="off"
                value={website}
                onChange={(change) => setWebsite(change.target.value)}
              />
            </label>
          </div>
          <HowOften
            {...{ frequency, language }}
            onFrequency={setFrequency}
            onLanguage={setLanguage}
          />
          <p className={css.note}>{t('privacy')}</p>
          {!refused && (
            <ProblemMessage
              error={ask.error}
              detail={pointsTo(ask.error, '/formToken') ? t('again') : undefined}
            />
          )}
        </form>
      )}
    </Dialog>
  );
}

function Done({ email, token }: { email: string; token: string | null }) {
  const { t } = useTranslation('alerts');
  return token ? (
    <Banner
      tone="good"
      announce="status"
      title={t('saved')}
      actions={<ButtonLink to={paths.alert(token)}>{t('manage')}</ButtonLink>}
    >
      <p>{t('savedText', { email })}</p>
    </Banner>
  ) : (
    <Banner tone="good" announce="status" title={t('sent')}>
      <p>{t('sentText', { email })}</p>
    </Banner>
  );
}

function pointsTo(error: unknown, pointer: string): boolean {
  return isProblem(error) && error.violations.some((violation) => violation.pointer === pointer);
}
