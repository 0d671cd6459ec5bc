import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './More.module.css';

type MoreProps = {
  /** How many are on screen. */
  shown: number;
  /** How many there are; left out when nobody knows. */
  total?: number | undefined;
  /** Whether there is a next page. */
  hasMore: boolean;
  pending?: boolean;
  onMore: () => void;
};

/** The end of a list read page by page: how far one is, and «more». */
export function More({ shown, total, hasMore, pending, onMore }: MoreProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.more}>
      {total !== undefined && <span role="status">{t('shown', { shown, total })}</span>}
      {hasMore && (
        <Button onClick={onMore} pending={pending}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
