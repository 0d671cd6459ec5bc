import css from './Button.module.css';
import { cx } from './cx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'small' | 'medium' | undefined;
  /** As wide as its container. */
  wide?: boolean | undefined;
};

/** The look of a button, for elements that only look like one. */
export function buttonClass(look: ButtonLook, className?: string): string {
  const { variant = 'secondary', size, wide } = look;
  return cx(css.button, css[variant], size === 'small' && css.small, wide && css.wide, className);
}
