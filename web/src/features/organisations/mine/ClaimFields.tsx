import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Checkbox } from '@/ui/CheckboxGroup';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import css from './Organisations.module.css';

type Listing = components['schemas']['Listing'];

/** What a person says who asks to represent an organisation that nobody represents. */
export type Claim = { function: string; address: string; proof: string; acceptsLicence: boolean };

export const emptyClaim: Claim = { function: '', address: '', proof: '', acceptsLicence: false };

/** The claim as the API takes it. */
export function toClaimRequest(claim: Claim) {
  return {
    function: claim.function.trim(),
    address: claim.address.trim() || null,
    proof: claim.proof.trim() || null,
    acceptsLicence: claim.acceptsLicence,
  };
}

type ClaimFieldsProps = {
  listing: Listing;
  claim: Claim;
  errors: Partial<Record<keyof Claim, string>>;
  onChange: (claim: Claim) => void;
};

/** Function, address at the organisation's own domain or proof, and consent to the licence. */
export function ClaimFields({ listing, claim, errors, onChange }: ClaimFieldsProps) {
  const { t } = useTranslation('myOrganisations');
  const { claimDomain: domain, licence } = listing;
  const set = (change: Partial<Claim>) => onChange({ ...claim, ...change });
  return (
    <>
      <TextField
        label={t('claim.function')}
        hint={t('claim.functionHint')}
        required
        maxLength={200}
        value={claim.function}
        error={errors.function}
        onChange={({ target }) => set({ function: target.value })}
      />
      {domain && (
        <TextField
          type="email"
          label={t('claim.address', { domain })}
          hint={t('claim.addressHint')}
          maxLength={254}
          value={claim.address}
          error={errors.address}
          onChange={({ target }) => set({ address: target.value })}
        />
      )}
      <TextArea
        label={domain ? t('claim.proofInstead') : t('claim.proof')}
        hint={t('claim.proofHint')}
        maxLength={2000}
        value={claim.proof}
        error={errors.proof}
        onChange={({ target }) => set({ proof: target.value })}
      />
      <div>
        <Checkbox
          label={t('claim.licence', { licence })}
          hint={t('claim.licenceHint')}
          checked={claim.acceptsLicence}
          onChange={(acceptsLicence) => set({ acceptsLicence })}
        />
        {errors.acceptsLicence && (
          <p role="alert" className={css.fault}>
            {errors.acceptsLicence}
          </p>
        )}
      </div>
    </>
  );
}
