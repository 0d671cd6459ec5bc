import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './More.module.css';

type MoreProps = {
  /** The number on screen. */
  shown: number;
  /** The total number; left out when unknown. */
  total?: number | undefined;
  /** Whether there is a next page. */
  hasMore: boolean;
  pending?: boolean;
  onMore: () => void;
};

/** The end of a paged list: how many are shown, and «more». */
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
