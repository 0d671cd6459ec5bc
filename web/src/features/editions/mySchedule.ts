import { useCallback, useMemo, useSyncExternalStore } from 'react';

const key = (edition: string) => `soga:schedule:${edition}`;
const listeners = new Set<() => void>();

function stored(edition: string): string {
  try {
    return localStorage.getItem(key(edition)) ?? '';
  } catch {
    // The browser keeps nothing for this site: the schedule lasts as long as the page.
    return memory.get(edition) ?? '';
  }
}

const memory = new Map<string, string>();

function store(edition: string, ids: string[]) {
  memory.set(edition, ids.join(','));
  try {
    if (ids.length > 0) localStorage.setItem(key(edition), ids.join(','));
    else localStorage.removeItem(key(edition));
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

/** The sessions a person chose, kept in the browser without an account. */
export function useMySchedule(edition: string) {
  const text = useSyncExternalStore(subscribe, () => stored(edition));
  const chosen = useMemo(() => new Set(text.split(',').filter(Boolean)), [text]);
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(stored(edition).split(',').filter(Boolean));
      if (!next.delete(id)) next.add(id);
      store(edition, [...next]);
    },
    [edition],
  );
  const clear = useCallback(() => store(edition, []), [edition]);
  return { chosen, toggle, clear };
}

export type MySchedule = ReturnType<typeof useMySchedule>;
