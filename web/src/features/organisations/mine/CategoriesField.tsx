import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { categoryWords } from '../model';
import { categories, type ProfileForm } from './model';

/**
 * The categories of an organisation; one that is not offered any more stays until it is removed.
 */
export function CategoriesField({ error }: { error: string | undefined }) {
  const { t } = useTranslation('myOrganisations');
  const { control } = useFormContext<ProfileForm>();
  const { field } = useController({ control, name: 'categories' });
  const [own] = useState(field.value);
  const offered = [...new Set([...categories, ...own])];
  return (
    <CheckboxGroup
      id="categories"
      label={t('form.categories')}
      hint={t('form.categoriesHint')}
      error={error}
      choices={offered.map((value) => ({
        value,
        label: t(`organisations:category.${value}`, { defaultValue: categoryWords(value) }),
      }))}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
