import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { isProblem } from './problem';

type ProblemMessageProps = {
  error: unknown;
  /** A text for a problem that this page explains better than the API does. */
  detail?: string | undefined;
  onRetry?: () => void;
};

/**
 * Says what went wrong and what to do, never a bare code. Shows nothing without an error. The API
 * writes English sentences: they are shown to English readers; other readers get our text for that
 * type of problem.
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
