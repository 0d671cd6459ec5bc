import css from './SkipLink.module.css';

/** First on the page and visible when focused: skips the header. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a href={`#${target}`} className={css.skip}>
      {children}
    </a>
  );
}
