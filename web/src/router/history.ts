import type { Location, To } from 'react-router';

/** Where the addresses of a visit are kept: the browser's history, or a list in tests. */
export type History = {
  readonly location: Location;
  /** The position in the history, to tell how far Back went. */
  readonly index: number;
  push: (to: Location) => void;
  replace: (to: Location) => void;
  go: (by: number) => void;
  /** Calls `moved` after Back or Forward, when `location` is already the new one. */
  listen: (moved: () => void) => () => void;
};

type Kept = { usr?: unknown; key?: string; idx?: number } | null;

const newKey = () => Math.random().toString(36).slice(2, 10);

/** The location that `to` leads to from `here`; "?view=map" stays on the page, "/about" leaves it. */
export function locationOf(to: To, here: Location, state: unknown = null): Location {
  const words =
    typeof to === 'string' ? to : (to.pathname ?? '') + (to.search ?? '') + (to.hash ?? '');
  // Without a query of its own an address has none: "#part" and "" leave the present one behind.
  const base = new URL(here.pathname, 'http://site');
  const { pathname, search, hash } = new URL(words, base);
  return { pathname, search, hash, state, key: newKey() };
}

export const addressOf = ({ pathname, search, hash }: Location) => pathname + search + hash;

/** The history of this tab. */
export function browserHistory(): History {
  const kept = () => window.history.state as Kept;
  const write = (how: 'pushState' | 'replaceState', to: Location, idx: number) =>
    window.history[how]({ usr: to.state, key: to.key, idx }, '', addressOf(to));
  if (kept()?.idx === undefined) window.history.replaceState({ ...kept(), idx: 0 }, '');
  return {
    get location() {
      const { pathname, search, hash } = window.location;
      const { usr = null, key = 'default' } = kept() ?? {};
      return { pathname, search, hash, state: usr, key };
    },
    get index() {
      return kept()?.idx ?? 0;
    },
    push: (to) => write('pushState', to, (kept()?.idx ?? 0) + 1),
    replace: (to) => write('replaceState', to, kept()?.idx ?? 0),
    go: (by) => window.history.go(by),
    listen: (moved) => {
      window.addEventListener('popstate', moved);
      return () => window.removeEventListener('popstate', moved);
    },
  };
}

/** A history that starts at an address and is forgotten with the test. */
export function memoryHistory(start: string): History {
  const root: Location = { pathname: '/', search: '', hash: '', state: null, key: 'default' };
  let entries = [{ ...locationOf(start, root), key: 'default' }];
  let index = 0;
  let moved: () => void = () => undefined;
  return {
    get location() {
      return entries[index] ?? root;
    },
    get index() {
      return index;
    },
    push: (to) => {
      entries = [...entries.slice(0, ++index), to];
    },
    replace: (to) => {
      entries[index] = to;
    },
    go: (by) => {
      index = Math.min(Math.max(index + by, 0), entries.length - 1);
      moved();
    },
    listen: (listener) => {
      moved = listener;
      return () => undefined;
    },
  };
}
