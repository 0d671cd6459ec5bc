import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { isProblem } from './problem';
import { signInAgain } from './session';

type ProblemMessageProps = {
  error: unknown;
  /** A text for a problem that this page explains better than the API does. */
  detail?: string | undefined;
  onRetry?: () => void;
};

/**
 * Says what went wrong and what to do, never a bare code. Shows nothing without an error. A reason that
 * the API names has a text in both languages. Otherwise English readers see the sentence of the API,
 * other readers our text for that type of problem.
 */
export function ProblemMessage({ error, detail, onRetry }: ProblemMessageProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  if (!error) return null;
  const told = isProblem(error) && error.status > 0 ? error : null;
  const later = t('problem.later');
  const byType = told && t(`problem.of.${told.type}.text`, { defaultValue: told.detail ?? later });
  const ours = language === 'en' ? (told?.detail ?? byType) : byType;
  const text = told?.reason
    ? t(`problem.because.${told.reason}`, { defaultValue: ours ?? later })
    : ours;
  return (
    <Banner
      tone="bad"
      announce="alert"
      title={
        told ? t(`problem.of.${told.type}.title`, { defaultValue: told.title }) : t('problem.title')
      }
      actions={
        isProblem(error, 'insufficient-user-authentication') ? (
          <SignInAgain />
        ) : (
          onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>
        )
      }
    >
      <p>{detail ?? text ?? t('problem.network')}</p>
    </Banner>
  );
}

/** Leads to the sign-in page and back here. Forms that can meet this problem keep what was typed. */
function SignInAgain() {
  const { t } = useTranslation('ui');
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = () => {
    setLeaving(true);
    setFailed(false);
    signInAgain().catch(() => {
      setLeaving(false);
      setFailed(true);
    });
  };
  return (
    <>
      <Button variant="primary" pending={leaving} onClick={leave}>
        {t('problem.signInAgain')}
      </Button>
      {failed && <p role="alert">{t('problem.network')}</p>}
    </>
  );
}
