import { useCallback, useMemo, useSyncExternalStore } from 'react';

const key = (list: string) => `soga:${list}`;
const listeners = new Set<() => void>();

function stored(list: string): string {
  try {
    return localStorage.getItem(key(list)) ?? '';
  } catch {
    // The browser keeps nothing for this site: the list lasts as long as the page.
    return memory.get(list) ?? '';
  }
}

const memory = new Map<string, string>();

function store(list: string, ids: string[]) {
  memory.set(list, ids.join(','));
  try {
    if (ids.length > 0) localStorage.setItem(key(list), ids.join(','));
    else localStorage.removeItem(key(list));
  } catch {
    // see above
  }
  for (const tell of listeners) tell();
}

function subscribe(onChange: () => void) {
  listeners.add(onChange);
  // Another tab changed it.
  window.addEventListener('storage', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('storage', onChange);
  };
}

/** A list of ids that a person keeps in the browser, without an account: sessions, favourite events. */
export function useKept(list: string) {
  const text = useSyncExternalStore(subscribe, () => stored(list));
  const chosen = useMemo(() => new Set(text.split(',').filter(Boolean)), [text]);
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(stored(list).split(',').filter(Boolean));
      if (!next.delete(id)) next.add(id);
      store(list, [...next]);
    },
    [list],
  );
  const clear = useCallback(() => store(list, []), [list]);
  return { chosen, toggle, clear };
}

export type Kept = ReturnType<typeof useKept>;
