import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import css from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden';

type SkeletonProps = {
  /** How many rows of this shape. */
  count?: number;
  shape?: 'line' | 'title' | 'row' | 'card' | 'block';
  children?: ReactNode;
};

/**
 * A placeholder in the shape of the content; visible only when loading takes longer than 200 ms.
 */
export function Skeleton({ count = 1, shape = 'line', children }: SkeletonProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {children ??
        Array.from({ length: count }, (_, index) => (
          <div key={index} className={cx(css.bone, css[shape])} />
        ))}
    </div>
  );
}
