import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageOptions } from '@/lib/textLanguages';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { Select } from '@/ui/Select';
import { Button } from '@/ui/Button';
import { useAtlas } from '../api';
import { labelIn, wordsOf } from '../model';
import css from './Organisations.module.css';
import type { ProfileForm } from './model';

const lists = ['categories', 'practices', 'offers'] as const;
type ErrorOf = (field: string) => string | undefined;

/** How the organisation is filed in the atlas: what it does, how, what it offers, in which languages. */
export function AtlasFields({ errorOf }: { errorOf: ErrorOf }) {
  return (
    <>
      {lists.map((list) => (
        <Words key={list} list={list} error={errorOf(`atlas.${list}`)} />
      ))}
      <Languages error={errorOf('atlas.languages')} />
    </>
  );
}

/** The words of one list; one that is not offered any more stays until it is removed. */
function Words({ list, error }: { list: (typeof lists)[number]; error: string | undefined }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { control } = useFormContext<ProfileForm>();
  const { field } = useController({ control, name: `atlas.${list}` });
  const [own] = useState(field.value);
  const terms = useAtlas().data?.[list] ?? [];
  const others = own.filter((word) => !terms.some(({ code }) => code === word));
  return (
    <CheckboxGroup
      id={`atlas.${list}`}
      label={t(`form.${list}`)}
      hint={t(`form.${list}Hint`)}
      error={error}
      choices={[
        ...terms.map(({ code, label }) => ({ value: code, label: labelIn(label, language) })),
        ...others.map((value) => ({ value, label: wordsOf(value) })),
      ]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}

/** The languages chosen so far, and one more at a time: there are too many for boxes. */
function Languages({ error }: { error: string | undefined }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { control } = useFormContext<ProfileForm>();
  const { field } = useController({ control, name: 'atlas.languages' });
  const options = languageOptions(language);
  const chosen = options.filter(({ value }) => field.value.includes(value));
  return (
    <div className={css.group}>
      <Select
        id="atlas.languages"
        label={t('form.languages')}
        hint={t('form.languagesHint')}
        error={error}
        value=""
        options={options.filter(({ value }) => !field.value.includes(value))}
        onChange={({ target }) => target.value && field.onChange([...field.value, target.value])}
      />
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map(({ value, label }) => (
            <li key={value}>
              <Button
                size="small"
                onClick={() => field.onChange(field.value.filter((one) => one !== value))}
              >
                {t('form.removeLanguage', { language: label })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
