import { useRef } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import { countryOptions } from '@/lib/countries';
import { countryName } from '@/lib/geo';
import { ComboBox } from '@/ui/ComboBox';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { suggestPlaces } from '../api';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import { PointField } from '../fields/PointField';
import type { EventForm } from '../model';
import { Section } from './Section';

type Town = components['schemas']['PlaceResponse'];

/** Place and online room; fields the format does not need are hidden. */
export function PlaceSection() {
  const { t } = useTranslation('editor');
  const { control } = useFormContext<EventForm>();
  const format = useWatch({ control, name: 'format' });
  if (!format) return null;
  return (
    <Section title={t('place.title')}>
      {format !== 'online' && <Place />}
      {format !== 'on-site' && <Online />}
    </Section>
  );
}

function Place() {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const language = useLanguage();
  return (
    <>
      <Town />
      <div className={css.pair}>
        <TextField
          {...register('place.name')}
          label={t('place.name')}
          hint={t('place.nameHint')}
          error={errorOf('place.name')}
        />
        <TextField
          {...register('place.street')}
          label={t('place.street')}
          error={errorOf('place.street')}
          autoComplete="off"
        />
        <TextField
          {...register('place.postalCode')}
          label={t('place.postalCode')}
          error={errorOf('place.postalCode')}
          autoComplete="off"
        />
        <Select
          {...register('place.country')}
          label={t('place.country')}
          required
          error={errorOf('place.country')}
          options={countryOptions(language)}
        />
      </div>
      <PointField />
    </>
  );
}

/** A town chosen among the suggestions gives its country, its point and its time zone. */
function Town() {
  const { t } = useTranslation('editor');
  const { control, getValues, setValue } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const language = useLanguage();
  const towns = useRef(new Map<string, Town>());
  const choose = (id: string) => {
    const town = towns.current.get(id);
    if (!town) return;
    const place = getValues('place');
    setValue('place', {
      ...place,
      city: town.name,
      country: town.country,
      postalCode: place.city === town.name ? place.postalCode : (town.postalCode ?? ''),
      coordinates: town.coordinates,
    });
    setValue('schedule.zone', town.zone);
  };
  const suggest = async (text: string, signal: AbortSignal) => {
    const found = await suggestPlaces(text, signal);
    towns.current = new Map(found.map((town) => [String(town.id), town]));
    return found.map((town) => ({
      value: String(town.id),
      label: town.name,
      detail: [town.matchedName, town.postalCode, town.admin, countryName(town.country, language)]
        .filter(Boolean)
        .join(', '),
    }));
  };
  return (
    <Controller
      control={control}
      name="place.city"
      render={({ field }) => (
        <ComboBox
          id="place.city"
          label={t('place.city')}
          hint={t('place.cityHint')}
          required
          error={errorOf('place.city')}
          text={field.value}
          onTextChange={field.onChange}
          onChoose={({ value }) => choose(value)}
          suggest={suggest}
        />
      )}
    />
  );
}

function Online() {
  const { t } = useTranslation('editor');
  const { control, register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <>
      <TextField
        {...register('online.url')}
        type="url"
        label={t('online.url')}
        hint={t('online.urlHint')}
        placeholder="https://"
        error={errorOf('online.url')}
      />
      <Controller
        control={control}
        name="online.releasedTo"
        render={({ field }) => (
          <RadioGroup
            id="online.releasedTo"
            label={t('online.releasedTo')}
            error={errorOf('online.releasedTo')}
            choices={['everyone', 'registered'].map((value) => ({
              value,
              label: t(`online.to.${value}`),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </>
  );
}
