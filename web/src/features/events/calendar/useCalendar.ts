import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { changed, filterOf, sortOf, viewOf } from './filter';

type Changes = Parameters<typeof changed>[1];

/**
 * The address a choice leads to while the page still shows the previous one; the next choice builds
 * on it.
 */
let intended: URLSearchParams | null = null;

/** Reads the state of the calendar from the address, and changes it by navigating. */
export function useCalendar() {
  const [search, setSearch] = useSearchParams();
  /** The address when an answer arrives or a pause in typing ends; null once the page was left. */
  const latest = useRef<URLSearchParams | null>(search);
  useEffect(() => {
    latest.current = search;
    return () => {
      latest.current = null;
      intended = null;
    };
  }, [search]);
  return {
    search,
    filter: filterOf(search),
    view: viewOf(search),
    sort: sortOf(search),
    /** A choice adds an entry to the history; typed words replace the present one. */
    change: (changes: Changes, replace = false) => {
      if (!latest.current) return;
      intended = changed(intended ?? latest.current, changes);
      setSearch(intended, { preventScrollReset: true, replace });
    },
    go: (next: URLSearchParams) => {
      intended = next;
      setSearch(next, { preventScrollReset: true });
    },
    /** The address that a link leads to. */
    to: (changes: Changes) => `?${changed(search, changes)}`,
  };
}
