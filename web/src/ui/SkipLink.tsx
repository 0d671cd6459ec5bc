import css from './SkipLink.module.css';

/** Visible when focused only: skips the header of the page, or the filters before results. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a href={`#${target}`} className={css.skip}>
      {children}
    </a>
  );
}
