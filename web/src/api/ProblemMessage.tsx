import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { isProblem } from './problem';

type ProblemMessageProps = {
  error: unknown;
  /** The words for a problem this page explains better than the API does. */
  detail?: string | undefined;
  onRetry?: () => void;
};

/**
 * What went wrong and what to do, in words; never a bare code. Nothing when there is no error. The API
 * speaks English: its sentence is shown to those who read it, others get ours for that type of problem.
 */
export function ProblemMessage({ error, detail, onRetry }: ProblemMessageProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  if (!error) return null;
  const told = isProblem(error) && error.status > 0 ? error : null;
  const later = t('problem.later');
  const ours = told && t(`problem.of.${told.type}.text`, { defaultValue: told.detail ?? later });
  const text = language === 'en' ? (told?.detail ?? ours) : ours;
  return (
    <Banner
      tone="bad"
      announce="alert"
      title={
        told ? t(`problem.of.${told.type}.title`, { defaultValue: told.title }) : t('problem.title')
      }
      actions={onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
    >
      <p>{detail ?? text ?? t('problem.network')}</p>
    </Banner>
  );
}
