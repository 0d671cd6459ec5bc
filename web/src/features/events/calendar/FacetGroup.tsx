import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import css from './FacetGroup.module.css';
import { offered, SHORT } from './facets';
import { valuesOf, type ChoiceName } from './filter';
import { useCalendar } from './useCalendar';
import { choiceWords, type Facets } from './words';

/** One facet with the number of events for each choice; long ones are folded. */
export function FacetGroup({ name, facets }: { name: ChoiceName; facets: Facets }) {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const chosen = valuesOf(search, name);
  const choices = offered(facets?.[name] ?? [], chosen);
  if (choices.length === 0) return null;
  const shown = all ? choices : choices.slice(0, Math.max(SHORT, chosen.length));
  return (
    <div className={css.facet}>
      <CheckboxGroup
        label={t(`filter.${name}`)}
        choices={shown.map(({ value, count }) => ({
          value,
          count,
          label: choiceWords(name, value, { t, language, facets }),
        }))}
        value={chosen}
        onChange={(values) => change({ [name]: values })}
      />
      {choices.length > shown.length && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t('showAll', { count: choices.length })}
        </Button>
      )}
    </div>
  );
}
