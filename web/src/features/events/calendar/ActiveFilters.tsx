import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { todayIn, viewerZone } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import css from './ActiveFilters.module.css';
import { activeFilters, changed, withoutFilter, withoutFilters, withoutWords } from './filter';
import { useCalendar } from './useCalendar';
import { filterWords, understoodWords, type Facets, type Understood } from './words';

type ActiveFiltersProps = { facets: Facets; understood?: readonly Understood[] | null | undefined };

/** The active filters, each removable, then the words of the text that name a choice. */
export function ActiveFilters({ facets, understood }: ActiveFiltersProps) {
  const { t } = useTranslation('calendar');
  const { search, go } = useCalendar();
  const language = useLanguage();
  const active = activeFilters(search);
  if (active.length === 0) return null;
  const setting = { t, language, facets, search, today: todayIn(viewerZone()) };
  return (
    <ul className={css.chips} aria-label={t('active')}>
      {active.map((filter) => {
        const words = filterWords(filter, setting);
        return (
          <li key={`${filter.name} ${filter.value}`}>
            <button
              type="button"
              className={css.chip}
              aria-label={t('remove', { filter: words })}
              onClick={() => go(withoutFilter(search, filter))}
            >
              {words}
              <X size={16} aria-hidden />
            </button>
          </li>
        );
      })}
      {understoodWords(understood ?? [], setting).map(({ words, meaning }) => (
        <li key={`understood ${words}`}>
          <button
            type="button"
            className={css.chip}
            aria-label={t('understood.remove', { words, meaning })}
            onClick={() =>
              go(changed(search, { q: withoutWords(search.get('q') ?? '', words) || null }))
            }
          >
            {t('understood.chip', { words, meaning })}
            <X size={16} aria-hidden />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Button variant="quiet" size="small" onClick={() => go(withoutFilters(search))}>
            {t('clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
