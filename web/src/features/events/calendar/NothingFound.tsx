import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import type { EventPage } from '../model';
import { changed, isOnlyOver, withoutFilters } from './filter';
import { useCalendar } from './useCalendar';

type NothingFoundProps = { suggestion: EventPage['suggestion']; onTell: () => void };

/** Explains an empty result and offers to remove the most restrictive filter, or all. */
export function NothingFound({ suggestion, onTell }: NothingFoundProps) {
  const { t } = useTranslation('calendar');
  const { search, filter, go } = useCalendar();
  const { remove, count = 0 } = suggestion ?? {};
  const widened =
    remove === 'near' ? { near: null, radius: null, place: null } : remove && { [remove]: null };
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {remove && widened && (
            <Button variant="primary" onClick={() => go(changed(search, widened))}>
              {t('empty.remove', { filter: t(`filter.${remove}`), count })}
            </Button>
          )}
          <Button onClick={() => go(withoutFilters(search))}>{t('empty.all')}</Button>
          {!isOnlyOver(filter) && <Button onClick={onTell}>{t('empty.tell')}</Button>}
          <ButtonLink variant="quiet" to={paths.newEvent()}>
            {t('empty.propose')}
          </ButtonLink>
        </>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
