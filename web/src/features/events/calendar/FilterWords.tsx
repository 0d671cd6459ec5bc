import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { todayIn, viewerZone } from '@/lib/wallTime';
import { useEvents } from '../api';
import { activeFilters, filterOf } from './filter';
import { filterWords } from './words';

type FilterWordsProps = { search: URLSearchParams; className?: string | undefined };

/**
 * The meaning of a filter, one line for each condition; `search` has it in the calendar's own
 * names.
 */
export function FilterWords({ search, className }: FilterWordsProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { organisation } = filterOf(search);
  // Only the facet of organisations has their names.
  const named = useEvents(
    { organisation: organisation ?? [], facets: ['organisation'], size: 1 },
    { enabled: organisation !== undefined },
  );
  const facets = named.data?.pages[0]?.facets ?? null;
  const setting = { t, language, facets, search, today: todayIn(viewerZone()) };
  const filters = activeFilters(search);
  return (
    <ul className={className}>
      {filters.length === 0 && <li>{t('everything')}</li>}
      {filters.map((filter) => (
        <li key={`${filter.name} ${filter.value}`}>{filterWords(filter, setting)}</li>
      ))}
    </ul>
  );
}
