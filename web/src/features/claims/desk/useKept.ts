import { useState } from 'react';
import { useCurrentUser } from '@/auth/AuthContext';

/**
 * State that outlives a visit to the sign-in page, in this tab and for this person: a step that needs a fresh sign-in
 * goes on where it stopped. `forget` sets the first value again.
 */
export function useKept<Value>(name: string, first: Value) {
  const user = useCurrentUser();
  const key = `soga:kept:${user?.id ?? ''}:${name}`;
  const [value, setValue] = useState<Value>(() => read(key) ?? first);
  const keep = (next: Value) => {
    setValue(next);
    write(key, next);
  };
  const forget = () => {
    setValue(first);
    write(key, null);
  };
  return [value, keep, forget] as const;
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // not stored: the person types it again
  }
}
