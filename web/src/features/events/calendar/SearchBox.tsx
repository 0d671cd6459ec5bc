import { useTranslation } from 'react-i18next';
import { SearchField } from '@/ui/SearchField';
import { useCalendar } from './useCalendar';

const PAUSE = 350; // ms after the last key

/** Search words; searches after a pause in typing, or with Enter. */
export function SearchBox() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  return (
    <SearchField
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      go={t('search.go')}
      words={search.get('q') ?? ''}
      pause={PAUSE}
      onSearch={(words) => change({ q: words || null }, true)}
    />
  );
}
