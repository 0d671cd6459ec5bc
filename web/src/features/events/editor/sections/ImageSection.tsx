import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { PictureField } from '@/api/PictureField';
import { TextField } from '@/ui/TextField';
import { useEditor } from '../EditorContext';
import type { EventForm } from '../model';
import { Section } from './Section';

/** A picture and its text alternative. */
export function ImageSection() {
  const { t } = useTranslation('editor');
  const reader = useLanguage();
  const { control, register } = useFormContext<EventForm>();
  const { errorOf, language } = useEditor();
  const [organisationId, image] = useWatch({ control, name: ['organisationId', 'image'] });
  return (
    <Section title={t('image.title')}>
      <Controller
        control={control}
        name="image"
        render={({ field }) => (
          <PictureField
            id="image"
            label={t('image.file')}
            hint={t('image.hint')}
            error={errorOf('image')}
            organisationId={organisationId}
            value={field.value?.id ?? null}
            onChange={(id) => field.onChange(id && { id, alt: field.value?.alt ?? {} })}
          />
        )}
      />
      {image && (
        <TextField
          {...register(`image.alt.${language}`)}
          label={t('image.alt', { language: languageName(language, reader) })}
          hint={t('image.altHint')}
          lang={language}
          maxLength={300}
          required
          error={
            errorOf(`image.alt.${language}`) ??
            (image.alt[language]?.trim() ? undefined : t('image.altMissing'))
          }
        />
      )}
    </Section>
  );
}
