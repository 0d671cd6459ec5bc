import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Prose.module.css';

type ProseProps = { children: ReactNode; className?: string };

/** Running text at a line length made for reading. */
export function Prose({ children, className }: ProseProps) {
  return <div className={cx(css.prose, className)}>{children}</div>;
}

/** Text written in Markdown, as the HTML the API has made and sanitised. Nothing else may come here. */
export function SanitisedHtml({ html, lang }: { html: string; lang?: string }) {
  // eslint-disable-next-line no-restricted-syntax
  return <div className={css.prose} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
