import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import type { Tone } from './StatusBadge';
import css from './Surface.module.css';

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert, quiet: Info };

type BannerProps = {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons under the text. */
  actions?: ReactNode;
  /**
   * How screen readers announce it when it appears: `status` politely, `alert` at once. Leave it
   * out for banners that are there from the start.
   */
  announce?: 'status' | 'alert';
};

/** A notice about the whole page or the part below. */
export function Banner({ tone, title, children, actions, announce }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={cx(css.banner, css[tone])} role={announce}>
      <Icon size={20} aria-hidden />
      <div>
        {title && <p className={css.bannerTitle}>{title}</p>}
        {children}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
