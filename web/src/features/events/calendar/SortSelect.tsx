import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import css from './SortSelect.module.css';
import { useCalendar } from './useCalendar';

/** The order of the list; orders that need words or a place are offered when there are some. */
export function SortSelect() {
  const { t } = useTranslation('calendar');
  const { search, sort, change } = useCalendar();
  const orders = [
    { value: 'start', label: t('sort.start') },
    { value: '-start', label: t('sort.latest') },
    ...(search.get('q') ? [{ value: 'relevance', label: t('sort.relevance') }] : []),
    ...(search.get('near') ? [{ value: 'distance', label: t('sort.distance') }] : []),
    { value: 'newest', label: t('sort.newest') },
  ];
  return (
    <div className={css.sort}>
      <Select
        label={t('sort.label')}
        options={orders}
        placeholder={false}
        value={sort}
        onChange={({ target }) => change({ sort: target.value === 'start' ? null : target.value })}
      />
    </div>
  );
}
