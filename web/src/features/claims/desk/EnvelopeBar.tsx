import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import css from '../Claims.module.css';
import type { Envelope } from './api';

/** How the money of a scheme stands: spent, reserved, free; in words, with a bar beside. */
export function EnvelopeBar({ envelope }: { envelope: Envelope }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { totalCents, spentCents, reservedCents, freeCents, currency } = envelope;
  const shown = (cents: number) => money(cents, currency, language);
  const part = (cents: number) => ({ width: `${totalCents ? (100 * cents) / totalCents : 0}%` });
  return (
    <>
      <div className={css.bar} aria-hidden>
        <div className={css.barSpent} style={part(spentCents)} />
        <div className={css.barReserved} style={part(reservedCents)} />
      </div>
      <dl className={css.facts}>
        <div>
          <dt>{t('envelope.spent')}</dt>
          <dd>{shown(spentCents)}</dd>
        </div>
        <div>
          <dt>{t('envelope.reserved')}</dt>
          <dd>{shown(reservedCents)}</dd>
        </div>
        <div>
          <dt>{t('envelope.free')}</dt>
          <dd className={css.strong}>{shown(freeCents)}</dd>
        </div>
        <div>
          <dt>{t('envelope.beneficiaries')}</dt>
          <dd>
            {t('envelope.of', {
              count: envelope.beneficiaries,
              most: envelope.mostBeneficiaries,
            })}
          </dd>
        </div>
      </dl>
    </>
  );
}
