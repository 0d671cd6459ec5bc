import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { todayIn, viewerZone } from '@/lib/wallTime';
import { activeFilters } from '../calendar/filter';
import { filterWords } from '../calendar/words';
import css from './Alerts.module.css';

/** What is watched, in words; `search` holds the filter in the calendar's own names. */
export function Watched({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const setting = { t, language, facets: null, search, today: todayIn(viewerZone()) };
  const filters = activeFilters(search);
  return (
    <div>
      <p className={css.watched}>{t('watched')}</p>
      <ul className={css.words}>
        {filters.length === 0 && <li>{t('everything')}</li>}
        {filters.map((filter) => (
          <li key={`${filter.name} ${filter.value}`}>{filterWords(filter, setting)}</li>
        ))}
      </ul>
    </div>
  );
}
