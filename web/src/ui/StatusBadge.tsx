import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Surface.module.css';

export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'quiet';

/** Where something stands, in words; the tone only repeats them. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={cx(css.badge, css[tone])}>{children}</span>;
}
