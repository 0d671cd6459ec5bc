import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import css from './Tabs.module.css';

type LinkTabsProps = {
  label: string;
  tabs: { key: string; to: string; label: ReactNode }[];
  current: string;
};

/** Views of the same data, each with an address: list, month, map. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  const list = useRef<HTMLElement>(null);
  // On a phone not all tabs may fit: scrolls to the selected one.
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && shown) list.current.scrollLeft = shown.offsetLeft - 48;
  }, [current]);
  return (
    <nav ref={list} aria-label={label} className={css.list}>
      {tabs.map(({ key, to, label: words }) => (
        <Link
          key={key}
          to={to}
          preventScrollReset
          aria-current={key === current ? 'page' : undefined}
          className={css.tab}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
