import { useId, type ReactNode } from 'react';
import { Card } from '@/ui/Card';
import css from '../Editor.module.css';

type SectionProps = { title: string; intro?: ReactNode; children: ReactNode };

/** One part of the form, under its heading. */
export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <Card as="section" aria-labelledby={id} className={css.section}>
      <h2 id={id}>{title}</h2>
      {intro && <p className={css.intro}>{intro}</p>}
      {children}
    </Card>
  );
}
