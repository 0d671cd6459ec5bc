import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Prose.module.css';

type ProseProps = { children: ReactNode; className?: string };

/** Running text at a line length made for reading. */
export function Prose({ children, className }: ProseProps) {
  return <div className={cx(css.prose, className)}>{children}</div>;
}

/**
 * HTML that the API has rendered from Markdown and sanitised. Must not be used for anything else.
 */
export function SanitisedHtml({ html, lang }: { html: string; lang?: string }) {
  // eslint-disable-next-line no-restricted-syntax
  return <div className={css.prose} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
