import { useEffect, useRef, useState } from 'react';

/**
 * What was typed; `given` is the value last passed to the page; `left` is true once the field was
 * left.
 */
type Draft<Value> = { value: Value; left: boolean; given?: Value };

const same = <Value>(value: Value) => value;

/**
 * Holds what is typed in a field, and passes it to the page when the field is left or Enter is
 * pressed. The page may render at any time, and an earlier value may still be on its way back:
 * neither replaces what is being typed.
 */
export function useTyped<Value>(
  value: Value,
  onChange: (value: Value) => void,
  /** Converts a typed value before it is passed to the page, for example trims it. */
  clean: (typed: Value) => Value = same,
) {
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    const answered = draft?.given !== undefined && draft.given !== value;
    if (draft?.left || answered) setDraft(null);
  }
  /** The present draft, for handlers that run one after the other in one event. */
  const now = useRef(draft);
  useEffect(() => {
    now.current = draft;
  }, [draft]);
  const hold = (next: Draft<Value> | null) => {
    now.current = next;
    setDraft(next);
  };
  const give = (typed: Value, left: boolean) => {
    const given = clean(typed);
    hold(left && given === value ? null : { value: typed, left, given });
    if (given !== value) onChange(given);
  };
  const pending = () => now.current !== null && now.current.given === undefined;

  return {
    shown: draft ? draft.value : value,
    /** True while the field shows something that was not passed to the page. */
    typing: draft !== null && draft.given === undefined,
    type: (typed: Value) => hold({ value: typed, left: false }),
    /** Passes a value that was chosen, not typed. */
    choose: (chosen: Value) => give(chosen, true),
    /** Passes what was typed; typing continues. */
    take: () => {
      if (now.current && pending()) give(now.current.value, false);
    },
    /** The field is left, or Enter was pressed: passes what was typed if it is acceptable. */
    leave: (isMeant: (typed: Value) => boolean = () => true) => {
      const typed = now.current;
      if (!typed || typed.left) return;
      if (!pending()) hold(null);
      else if (isMeant(typed.value)) give(typed.value, true);
      else hold({ value: typed.value, left: true });
    },
  };
}
