import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { EditionRequest } from './api';
import css from './Desk.module.css';
import { OrganisationField } from './OrganisationField';
import { said } from '@/lib/said';

type Partner = EditionRequest['partners'][number];
const roles = ['co-organiser', 'supporter', 'partner', 'framework'] as const;

type PartnersProps = {
  partners: readonly Partner[];
  /** The name of an organisation of the directory. */
  nameOf: (id: string) => string;
  onAdd: (organisation: { id: string; name: string }) => void;
  onChange: (partners: Partner[]) => void;
};

/** Who makes an edition, by role: organisations of the directory, or only a name. */
export function Partners({ partners, nameOf, onAdd, onChange }: PartnersProps) {
  const { t } = useTranslation('editionDesk');
  const change = (index: number, part: Partial<Partner>) =>
    onChange(partners.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset id="partners" className={css.form}>
      <legend>{t('editions:partners.title')}</legend>
      {partners.map((partner, index) => (
        <div key={partner.organisationId ?? index} className={css.pair}>
          {partner.organisationId ? (
            <p>
              <b>{nameOf(partner.organisationId)}</b>
            </p>
          ) : (
            <TextField
              label={t('texts.partnerName')}
              value={partner.name ?? ''}
              onChange={({ target }) => change(index, { name: target.value })}
            />
          )}
          <Select
            label={t('texts.role')}
            placeholder={false}
            options={roles.map((role) => ({ value: role, label: t(`texts.roles.${role}`) }))}
            value={partner.role}
            onChange={({ target }) => change(index, { role: target.value as Partner['role'] })}
          />
          <TextField
            label={t('texts.detail')}
            value={partner.detail.fr ?? ''}
            onChange={({ target }) =>
              change(index, { detail: said(partner.detail, 'fr', target.value) })
            }
          />
          <div>
            <Button
              size="small"
              variant="quiet"
              onClick={() => onChange(partners.filter((_, at) => at !== index))}
            >
              {t('texts.remove')}
            </Button>
          </div>
        </div>
      ))}
      <OrganisationField
        label={t('texts.addPartner')}
        hint={t('texts.addPartnerHint')}
        onChoose={onAdd}
      />
      <div>
        <Button
          onClick={() =>
            onChange([...partners, { role: 'partner', organisationId: null, name: '', detail: {} }])
          }
        >
          {t('texts.addName')}
        </Button>
      </div>
    </fieldset>
  );
}
