import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import css from './Organisations.module.css';

type SaidProps = { claim: components['schemas']['EntryClaim'] | null | undefined };

/** What the person says about himself or herself, for those who decide. */
export function ClaimSaid({ claim }: SaidProps) {
  const { t } = useTranslation('myOrganisations');
  if (!claim) return null;
  return (
    <>
      <p>{t('claim.saysFunction', { function: claim.function })}</p>
      {claim.address && (
        <p>
          {claim.confirmedAt
            ? t('claim.confirmed', { address: claim.address })
            : t('claim.unconfirmed', { address: claim.address })}
        </p>
      )}
      {claim.proof && <p className={css.words}>{claim.proof}</p>}
      <p className={css.facts}>{t('claim.accepted', { licence: claim.licence })}</p>
    </>
  );
}
