import { Plus } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PictureField } from '@/api/PictureField';
import { useLanguage } from '@/i18n/useLanguage';
import { countryOptions } from '@/lib/countries';
import { countryName, languageName } from '@/lib/geo';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { suggestTowns } from './api';
import { AtlasFields } from './AtlasFields';
import css from './Organisations.module.css';
import { organisationKinds, schemes, type ProfileForm } from './model';

type ErrorOf = (field: string) => string | undefined;

type IdentityProps = { errorOf: ErrorOf; afterName?: ReactNode };

/** Name, kind, country and identifiers of the organisation. */
export function IdentityFields({ errorOf, afterName }: IdentityProps) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { register } = useFormContext<ProfileForm>();
  return (
    <>
      <TextField
        {...register('name')}
        label={t('form.name')}
        hint={t('form.nameHint')}
        required
        maxLength={200}
        autoComplete="organization"
        error={errorOf('name')}
      />
      {afterName}
      <div className={css.pair}>
        <Select
          {...register('kind')}
          label={t('form.kind')}
          required
          error={errorOf('kind')}
          options={organisationKinds.map((value) => ({
            value,
            label: t(`organisations:kind.${value}`),
          }))}
        />
        <Select
          {...register('country')}
          label={t('form.country')}
          error={errorOf('country')}
          options={countryOptions(language)}
        />
      </div>
      <TextField
        {...register('website')}
        type="url"
        label={t('form.website')}
        placeholder="https://"
        error={errorOf('website')}
      />
      <Office errorOf={errorOf} />
      <Identifiers errorOf={errorOf} />
    </>
  );
}

function Office({ errorOf }: { errorOf: ErrorOf }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { control, getValues, register, setValue } = useFormContext<ProfileForm>();
  const towns = useRef(new Map<string, Awaited<ReturnType<typeof suggestTowns>>[number]>());
  const choose = (id: string) => {
    const town = towns.current.get(id);
    if (!town) return;
    const { street } = getValues('office');
    setValue('office', {
      street,
      city: town.name,
      postalCode: town.postalCode ?? '',
      country: town.country,
      coordinates: town.coordinates,
    });
    if (!getValues('country')) setValue('country', town.country);
  };
  return (
    <fieldset className={css.group}>
      <legend>{t('form.office')}</legend>
      <div className={css.pair}>
        <Controller
          control={control}
          name="office.city"
          render={({ field }) => (
            <ComboBox
              id="office.city"
              label={t('form.city')}
              hint={t('form.cityHint')}
              error={errorOf('office.city')}
              text={field.value}
              onTextChange={field.onChange}
              onChoose={({ value }) => choose(value)}
              suggest={async (text, signal) => {
                const found = await suggestTowns(text, signal);
                towns.current = new Map(found.map((town) => [String(town.id), town]));
                return found.map((town) => ({
                  value: String(town.id),
                  label: town.name,
                  detail: [town.postalCode, countryName(town.country, language)]
                    .filter(Boolean)
                    .join(', '),
                }));
              }}
            />
          )}
        />
        <TextField
          {...register('office.street')}
          label={t('form.street')}
          error={errorOf('office.street')}
        />
        <TextField
          {...register('office.postalCode')}
          label={t('form.postalCode')}
          error={errorOf('office.postalCode')}
        />
        <Select
          {...register('office.country')}
          label={t('form.officeCountry')}
          error={errorOf('office.country')}
          options={countryOptions(language)}
        />
      </div>
    </fieldset>
  );
}

function Identifiers({ errorOf }: { errorOf: ErrorOf }) {
  const { t } = useTranslation('myOrganisations');
  const { control, register } = useFormContext<ProfileForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'identifiers' });
  return (
    <fieldset className={css.group}>
      <legend>{t('form.identifiers')}</legend>
      <p className={css.hint}>{t('form.identifiersHint')}</p>
      {fields.map(({ id }, index) => (
        <div key={id} className={css.identifier}>
          <Select
            {...register(`identifiers.${index}.scheme`)}
            label={t('form.scheme')}
            placeholder={false}
            options={schemes.map((value) => ({ value, label: t(`organisations:scheme.${value}`) }))}
          />
          <TextField
            {...register(`identifiers.${index}.value`)}
            label={t('form.value')}
            maxLength={40}
            error={errorOf(`identifiers.${index}.value`)}
          />
          <Button variant="quiet" onClick={() => remove(index)}>
            {t('form.removeIdentifier')}
          </Button>
        </div>
      ))}
      {fields.length < schemes.length && (
        <Button size="small" onClick={() => append({ scheme: 'siret', value: '' })}>
          <Plus size={18} aria-hidden />
          {t('form.addIdentifier')}
        </Button>
      )}
    </fieldset>
  );
}

type PresentationProps = { errorOf: ErrorOf; organisationId: string | null };

/** Description, place in the atlas and logo of the organisation. */
export function PresentationFields({ errorOf, organisationId }: PresentationProps) {
  const { t } = useTranslation('myOrganisations');
  const reader = useLanguage();
  const { register } = useFormContext<ProfileForm>();
  return (
    <>
      {['fr', 'en'].map((language) => (
        <TextArea
          key={language}
          {...register(`description.${language}`)}
          label={t('form.description', { language: languageName(language, reader) })}
          hint={language === 'fr' ? t('form.descriptionHint') : undefined}
          lang={language}
          rows={5}
          maxLength={10_000}
          error={errorOf(`description.${language}`)}
        />
      ))}
      <AtlasFields errorOf={errorOf} />
      {organisationId && <Logo errorOf={errorOf} organisationId={organisationId} />}
    </>
  );
}

function Logo({ errorOf, organisationId }: { errorOf: ErrorOf; organisationId: string }) {
  const { t } = useTranslation('myOrganisations');
  const { control, register } = useFormContext<ProfileForm>();
  const [logo, language] = useWatch({ control, name: ['logo', 'defaultLanguage'] });
  return (
    <>
      <Controller
        control={control}
        name="logo"
        render={({ field }) => (
          <PictureField
            id="logo"
            label={t('form.logo')}
            hint={t('form.logoHint')}
            error={errorOf('logo') ?? errorOf('logo.imageId')}
            organisationId={organisationId}
            value={field.value?.imageId ?? null}
            onChange={(imageId) =>
              field.onChange(imageId && { imageId, alt: field.value?.alt ?? {} })
            }
          />
        )}
      />
      {logo && (
        <TextField
          {...register(`logo.alt.${language}`)}
          label={t('form.alt')}
          hint={t('form.altHint')}
          maxLength={300}
          error={errorOf(`logo.alt.${language}`)}
        />
      )}
    </>
  );
}
