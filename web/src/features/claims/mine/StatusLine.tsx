import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatInstant } from '@/lib/dates';
import type { Claim } from './api';

/** Where a claim stands, in one or two sentences with the date that matters. */
export function StatusLine({ claim: { status, decision, actions } }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const { dueAt, payBy, paidOn, appealUntil, onHold } = decision;
  const due = dueAt ? formatInstant(dueAt, language) : '';
  const mayAppeal = actions.some(({ name, allowed }) => name === 'appeal' && allowed);
  return (
    <p>
      {onHold
        ? t('stands.held')
        : t(`stands.${status}`, {
            due,
            day: payBy ? formatDay(payBy, language) : '',
            paid: paidOn ? formatDay(paidOn, language) : '',
          })}
      {status === 'rejected' &&
        mayAppeal &&
        appealUntil &&
        ` ${t('stands.appeal', { until: formatInstant(appealUntil, language) })}`}
    </p>
  );
}
