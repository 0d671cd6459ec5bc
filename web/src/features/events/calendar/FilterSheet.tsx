import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Dialog';
import { FilterPanel } from './FilterPanel';
import { activeFilters, withoutFilters } from './filter';
import { useCalendar } from './useCalendar';
import type { Facets } from './words';

type FilterSheetProps = { facets: Facets; total: number; onClose: () => void };

/** The filters on a phone, above the results. */
export function FilterSheet({ facets, total, onClose }: FilterSheetProps) {
  const { t } = useTranslation('calendar');
  const { search, go } = useCalendar();
  return (
    <Sheet
      title={t('filters')}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={onClose}>
            {t('showResults', { count: total })}
          </Button>
          {activeFilters(search).length > 0 && (
            <Button onClick={() => go(withoutFilters(search))}>{t('clear')}</Button>
          )}
        </>
      }
    >
      <FilterPanel facets={facets} />
    </Sheet>
  );
}
