import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { changed, filterOf, sortOf, viewOf } from './filter';

type Changes = Parameters<typeof changed>[1];

/** The address that a choice leads to while the page still shows the one before: the next choice builds on it. */
let intended: URLSearchParams | null = null;

/** The calendar's state is its address: this reads it and goes to another one. */
export function useCalendar() {
  const [search, setSearch] = useSearchParams();
  /** The address as it is when an answer or a pause in typing ends; null once the page is left. */
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
    /** A new entry of the history for a choice; in place for words that are typed. */
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
