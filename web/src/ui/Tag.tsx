import type { ReactNode } from 'react';
import css from './Tag.module.css';

type TagProps = {
  children: ReactNode;
  /** Which pair of colours of the tokens, `--<hue>-ink` on `--<hue>-tint`: "kind-workshop", "info"… */
  hue?: string;
};

/** A word that sorts: it has a colour and always its text. */
export function Tag({ children, hue = 'quiet' }: TagProps) {
  const style = { '--tag-ink': `var(--${hue}-ink)`, '--tag-tint': `var(--${hue}-tint)` };
  return (
    <span className={css.tag} style={style as React.CSSProperties}>
      {children}
    </span>
  );
}
