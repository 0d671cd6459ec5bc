import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { withValues } from '@/lib/choices';
import { Button } from './Button';
import { CheckboxGroup } from './CheckboxGroup';
import css from './FacetChoices.module.css';

type Counted = { value: string; count: number; label?: string | null };

type FacetChoicesProps<Name extends string> = {
  /** What can be chosen, in the order of the page. */
  names: readonly Name[];
  facets: Readonly<Record<string, Counted[] | null | undefined>> | null | undefined;
  title: (name: Name) => string;
  /** What people call a value that the API gave no label. */
  words: (name: Name, value: string) => string;
};

const SHORT = 6;

/**
 * The choices that narrow a list, each with the number of things it would leave. They are kept in the address.
 * Only the first six of a group are shown, and those chosen; the others on demand.
 */
export function FacetChoices<Name extends string>(props: FacetChoicesProps<Name>) {
  return (
    <div className={css.groups}>
      {props.names.map((name) => (
        <Group key={name} {...props} name={name} />
      ))}
    </div>
  );
}

function Group<Name extends string>({
  name,
  facets,
  title,
  words,
}: FacetChoicesProps<Name> & { name: Name }) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const chosen = search.getAll(name);
  const counted = facets?.[name] ?? [];
  const absent = chosen.filter((value) => !counted.some((one) => one.value === value));
  const choices: Counted[] = [...counted, ...absent.map((value) => ({ value, count: 0 }))];
  if (choices.length === 0) return null;
  const shown = all
    ? choices
    : choices.filter(({ value }, i) => i < SHORT || chosen.includes(value));
  return (
    <div>
      <CheckboxGroup
        label={title(name)}
        choices={shown.map(({ value, count, label }) => ({
          value,
          count,
          label: label ?? words(name, value),
        }))}
        value={chosen}
        onChange={(values) =>
          setSearch(withValues(search, name, values), { preventScrollReset: true })
        }
      />
      {choices.length > shown.length && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t('list.showAll', { count: choices.length })}
        </Button>
      )}
    </div>
  );
}
