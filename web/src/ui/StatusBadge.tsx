import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Surface.module.css';

export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'quiet';

/** A state in words; the colour only repeats it. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={cx(css.badge, css[tone])}>{children}</span>;
}
