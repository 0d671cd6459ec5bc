import type { ComponentProps, ElementType } from 'react';
import { cx } from './cx';
import css from './Surface.module.css';

type CardProps = ComponentProps<'div'> & {
  /** The element: article, section, li… */
  as?: ElementType;
  tight?: boolean;
};

/** A card on the page. */
export function Card({ as: Element = 'div', tight, className, ...rest }: CardProps) {
  return <Element {...rest} className={cx(css.card, tight && css.tight, className)} />;
}
