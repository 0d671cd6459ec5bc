import css from './SkipLink.module.css';

/** First on the page, seen when focused: jumps over the header. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a href={`#${target}`} className={css.skip}>
      {children}
    </a>
  );
}
