import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { choiceNames, withChoice, type ChoiceName, type Facets } from '../model';
import css from './ResourceFilters.module.css';

const SHORT = 6;

/** The choices of a search, with how many resources each would leave. */
export function ResourceFilters({ facets }: { facets: Facets }) {
  return (
    <div className={css.filters}>
      {choiceNames.map((name) => (
        <Group key={name} name={name} facets={facets} />
      ))}
    </div>
  );
}

function Group({ name, facets }: { name: ChoiceName; facets: Facets }) {
  const { t } = useTranslation('resources');
  const [search, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const words = useChoiceWords();
  const chosen = search.getAll(name);
  const counted = facets?.[name] ?? [];
  const absent = chosen.filter((value) => !counted.some((one) => one.value === value));
  const choices = [...counted, ...absent.map((value) => ({ value, count: 0, label: null }))];
  if (choices.length === 0) return null;
  const shown = all
    ? choices
    : choices.filter(({ value }, i) => i < SHORT || chosen.includes(value));
  return (
    <div>
      <CheckboxGroup
        label={t(`filter.${name}`)}
        choices={shown.map(({ value, count, label }) => ({
          value,
          count,
          label: label ?? words(name, value),
        }))}
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

/** What people call a choice; an organisation is called by its slug where its name is not counted. */
function useChoiceWords() {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  return (name: ChoiceName, value: string): string => {
    if (name === 'organisation') return value;
    if (name === 'language') return languageName(value, language);
    if (name === 'theme') return t(`events:theme.${value}`, { defaultValue: value });
    return t(`${name}.${value}`, { defaultValue: value });
  };
}
