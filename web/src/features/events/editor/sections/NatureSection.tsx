import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { eventKinds } from '../../model';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import { LanguagesField } from '../fields/LanguagesField';
import { MAX_THEMES, type EventForm } from '../model';
import { Section } from './Section';

const formats = ['on-site', 'online', 'hybrid'];
const themes =
  'data skills inclusion commons governance funding sobriety accessibility health education democracy culture work mobility privacy ai open-source cooperation'.split(
    ' ',
  );
const audiences =
  'everyone associations cooperatives public-bodies digital-mediators developers researchers students funders'.split(
    ' ',
  );

/** Kind, format and spoken languages. */
export function NatureSection() {
  const { t } = useTranslation('editor');
  const { control, register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <Section title={t('nature.title')}>
      <div className={css.narrow}>
        <Select
          {...register('kind')}
          label={t('nature.kind')}
          required
          error={errorOf('kind')}
          options={eventKinds.map((value) => ({ value, label: t(`events:kind.${value}`) }))}
        />
      </div>
      <Controller
        control={control}
        name="format"
        render={({ field }) => (
          <RadioGroup
            id="format"
            label={t('nature.format')}
            required
            row
            error={errorOf('format')}
            choices={formats.map((value) => ({ value, label: t(`events:format.${value}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="languages"
        render={({ field }) => (
          <LanguagesField
            value={field.value}
            onChange={field.onChange}
            error={errorOf('languages')}
          />
        )}
      />
    </Section>
  );
}

/** Themes and audiences. */
export function AudienceSection() {
  const { t } = useTranslation('editor');
  const { control } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <Section title={t('audience.title')}>
      <Controller
        control={control}
        name="themes"
        render={({ field }) => (
          <CheckboxGroup
            id="themes"
            label={t('audience.themes')}
            hint={t('audience.themesHint', { chosen: field.value.length, max: MAX_THEMES })}
            row
            error={errorOf('themes')}
            choices={themes.map((value) => ({
              value,
              label: t(`events:theme.${value}`),
              disabled: field.value.length >= MAX_THEMES && !field.value.includes(value),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="audiences"
        render={({ field }) => (
          <CheckboxGroup
            id="audiences"
            label={t('audience.audiences')}
            row
            error={errorOf('audiences')}
            choices={audiences.map((value) => ({ value, label: t(`events:audience.${value}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </Section>
  );
}
