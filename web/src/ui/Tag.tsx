import type { ReactNode } from 'react';
import css from './Tag.module.css';

type TagProps = {
  children: ReactNode;
  /** A pair of colours of the tokens, `--<hue>-ink` on `--<hue>-tint`: "kind-workshop", "info"… */
  hue?: string;
};

/** A category with a colour; always has a text. */
export function Tag({ children, hue = 'quiet' }: TagProps) {
  const style = { '--tag-ink': `var(--${hue}-ink)`, '--tag-tint': `var(--${hue}-tint)` };
  return (
    <span className={css.tag} style={style as React.CSSProperties}>
      {children}
    </span>
  );
}
