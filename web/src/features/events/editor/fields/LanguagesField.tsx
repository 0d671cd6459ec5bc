import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { languageOptions } from '@/lib/textLanguages';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { Select } from '@/ui/Select';
import css from '../Editor.module.css';

const common = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'];

type LanguagesFieldProps = {
  value: string[];
  onChange: (value: string[]) => void;
  error: string | undefined;
};

/** The spoken languages: common ones as checkboxes, others from a list. */
export function LanguagesField({ value, onChange, error }: LanguagesFieldProps) {
  const { t } = useTranslation('editor');
  const reader = useLanguage();
  const [offered, setOffered] = useState(() => [...new Set([...common, ...value])]);
  const rest = languageOptions(reader).filter((option) => !offered.includes(option.value));
  const add = (code: string) => {
    if (!code) return;
    setOffered([...offered, code]);
    onChange([...value, code]);
  };
  return (
    <>
      <CheckboxGroup
        id="languages"
        label={t('audience.languages')}
        required
        row
        error={error}
        choices={offered.map((code) => ({ value: code, label: languageName(code, reader) }))}
        value={value}
        onChange={onChange}
      />
      <div className={css.narrow}>
        <Select
          label={t('audience.otherLanguage')}
          placeholder={t('texts.addChoose')}
          options={rest}
          value=""
          onChange={(change) => add(change.target.value)}
        />
      </div>
    </>
  );
}
