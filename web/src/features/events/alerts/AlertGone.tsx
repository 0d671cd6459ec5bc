import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';

/** True when a link does not work any more. */
export const isOver = (error: unknown) => isProblem(error, 'expired', 'not-found');

/** Shown after an alert was deleted. */
export function AlertGone() {
  const { t } = useTranslation('alerts');
  return (
    <>
      <PageTitle>{t('goneTitle')}</PageTitle>
      <EmptyState title={t('gone')} actions={<ToCalendar />}>
        {t('goneText')}
      </EmptyState>
    </>
  );
}

/** Shown for a link that does not work any more. */
export function AlertOver() {
  const { t } = useTranslation('alerts');
  return (
    <>
      <PageTitle>{t('yours')}</PageTitle>
      <EmptyState title={t('over')} actions={<ToCalendar />}>
        {t('overText')}
      </EmptyState>
    </>
  );
}

function ToCalendar() {
  const { t } = useTranslation('alerts');
  return <ButtonLink to={paths.calendar()}>{t('toCalendar')}</ButtonLink>;
}
