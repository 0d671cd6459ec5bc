import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';

/** Whether there is nothing behind a link any more. */
export const isOver = (error: unknown) => isProblem(error, 'expired', 'not-found');

/** After the end: nothing is kept. */
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

/** A link that leads nowhere. */
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
