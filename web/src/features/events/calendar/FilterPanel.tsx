import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/CheckboxGroup';
import { DatesFilter } from './DatesFilter';
import { FacetGroup } from './FacetGroup';
import css from './FilterPanel.module.css';
import { choiceNames, hasOwnDays } from './filter';
import { PlaceFilter } from './PlaceFilter';
import { useCalendar } from './useCalendar';
import type { Facets } from './words';

/** All filters, most useful first, with the number of results each would leave. */
export function FilterPanel({ facets }: { facets: Facets }) {
  const { t } = useTranslation('calendar');
  const { search, view, change } = useCalendar();
  const free = facets?.free?.find(({ value }) => value === 'true')?.count;
  return (
    <div className={css.panel}>
      {!hasOwnDays(view) && <DatesFilter />}
      <PlaceFilter />
      {choiceNames.map((name) => (
        <FacetGroup key={name} name={name} facets={facets} />
      ))}
      <fieldset className={css.others}>
        <legend>{t('others')}</legend>
        <Checkbox
          label={t('chip.free')}
          count={free}
          checked={search.get('free') === 'true'}
          onChange={(only) => change({ free: only ? 'true' : null })}
        />
        <Checkbox
          label={t('chip.cancelled')}
          checked={search.get('cancelled') === 'hide'}
          onChange={(hide) => change({ cancelled: hide ? 'hide' : null })}
        />
      </fieldset>
    </div>
  );
}
