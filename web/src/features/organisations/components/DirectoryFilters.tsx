import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import { countryName } from '@/lib/geo';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { categoryWords, directoryChoices, withChoice, type DirectoryChoice } from '../model';
import css from './DirectoryFilters.module.css';

type Facets = components['schemas']['PageOrganisationSummary']['facets'];

const SHORT = 6;

/** The choices of the directory, with how many organisations each has. */
export function DirectoryFilters({ facets }: { facets: Facets }) {
  return (
    <div className={css.filters}>
      {directoryChoices.map((name) => (
        <Group key={name} name={name} facets={facets} />
      ))}
    </div>
  );
}

function Group({ name, facets }: { name: DirectoryChoice; facets: Facets }) {
  const { t } = useTranslation('organisations');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const chosen = search.getAll(name);
  const counted = facets?.[name] ?? [];
  const absent = chosen.filter((value) => !counted.some((one) => one.value === value));
  const choices = [...absent.map((value) => ({ value, count: 0 })), ...counted];
  if (choices.length === 0) return null;
  const words = (value: string) => {
    if (name === 'kind') return t(`kind.${value}`);
    if (name === 'country') return countryName(value, language);
    return t(`category.${value}`, { defaultValue: categoryWords(value) });
  };
  const shown = all
    ? choices
    : choices.filter(({ value }, i) => i < SHORT || chosen.includes(value));
  return (
    <div>
      <CheckboxGroup
        label={t(`filter.${name}`)}
        choices={shown.map(({ value, count }) => ({ value, count, label: words(value) }))}
        value={chosen}
        onChange={(values) =>
          setSearch(withChoice(search, name, values), { preventScrollReset: true })
        }
      />
      {choices.length > shown.length && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t('showAll', { count: choices.length })}
        </Button>
      )}
    </div>
  );
}
