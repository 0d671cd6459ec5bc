import { useEffect, useRef, useState } from 'react';

/** One letter each; the same in both languages: publish, modify, refuse, take. */
export const shortcutOf = { publish: 'p', 'request-changes': 'm', refuse: 'r', take: 't' } as const;

const STORED = 'soga.shortcuts';

function wanted(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export type Shortcuts = { on: boolean; turn: (on: boolean) => void };

/** Whether single keys trigger acts, as this person chose (WCAG 2.1.4). */
export function useShortcutChoice(): Shortcuts {
  const [on, setOn] = useState(wanted);
  const turn = (choice: boolean) => {
    setOn(choice);
    try {
      localStorage.setItem(STORED, choice ? 'on' : 'off');
    } catch {
      // Storage refused: the choice holds for this page.
    }
  };
  return { on, turn };
}

/**
 * Single keys that trigger acts, never while something is being typed or chosen, nor under an open
 * dialog.
 */
export function useShortcuts(on: boolean, acts: Record<string, () => void>): void {
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable], dialog')) return;
      const act = current.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
