import type { ComponentProps, ElementType } from 'react';
import { cx } from './cx';
import css from './Surface.module.css';

type CardProps = ComponentProps<'div'> & {
  /** The element it is: article, section, li… */
  as?: ElementType;
  tight?: boolean;
};

/** A slip of paper on the board. */
export function Card({ as: Element = 'div', tight, className, ...rest }: CardProps) {
  return <Element {...rest} className={cx(css.card, tight && css.tight, className)} />;
}
