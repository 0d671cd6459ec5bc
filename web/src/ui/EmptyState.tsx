import type { ReactNode } from 'react';
import css from './Surface.module.css';

type EmptyStateProps = {
  title: string;
  /** Why there is nothing, and what to do. */
  children: ReactNode;
  /** The way on, as buttons. */
  actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className={css.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className={css.actions}>{actions}</div>}
    </section>
  );
}
