import { useTranslation } from 'react-i18next';
import { FilterWords } from '../calendar/FilterWords';
import css from './Alerts.module.css';

/** A search in words; `search` has the filter in the calendar's own names. */
export function Watched({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation('alerts');
  return (
    <div>
      <p className={css.watched}>{t('watched')}</p>
      <FilterWords search={search} className={css.words} />
    </div>
  );
}
