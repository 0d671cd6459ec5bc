import { useSearchParams } from 'react-router';
import { changed, filterOf, sortOf, viewOf } from './filter';

type Changes = Parameters<typeof changed>[1];

/** The calendar's state is its address: this reads it and goes to another one. */
export function useCalendar() {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    filter: filterOf(search),
    view: viewOf(search),
    sort: sortOf(search),
    /** A new entry of the history for a choice; in place for what changes with each key. */
    change: (changes: Changes, replace = false) =>
      setSearch((now) => changed(now, changes), { preventScrollReset: true, replace }),
    go: (next: URLSearchParams) => setSearch(next, { preventScrollReset: true }),
    /** The address that a link leads to. */
    to: (changes: Changes) => `?${changed(search, changes)}`,
  };
}
