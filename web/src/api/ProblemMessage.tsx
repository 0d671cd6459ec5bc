import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { isProblem } from './problem';

type ProblemMessageProps = {
  error: unknown;
  /** The words for a problem this page explains better than the API does. */
  detail?: string | undefined;
  onRetry?: () => void;
};

/** What went wrong and what to do, in words; never a bare code. Nothing when there is no error. */
export function ProblemMessage({ error, detail, onRetry }: ProblemMessageProps) {
  const { t } = useTranslation('ui');
  if (!error) return null;
  const told = isProblem(error) && error.status > 0 ? error : null;
  return (
    <Banner
      tone="bad"
      announce="alert"
      title={told?.title ?? t('problem.title')}
      actions={onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
    >
      <p>{detail ?? (told ? (told.detail ?? t('problem.later')) : t('problem.network'))}</p>
    </Banner>
  );
}
