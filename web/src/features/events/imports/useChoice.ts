import { useState } from 'react';
import type { Choice } from './api';
import { applicable, countVerdicts, type Counts, type ImportRow, type Verdict } from './model';

/**
 * The rows to apply: all unchosen ones of some verdicts or, once a row is ticked, only the ticked
 * ones.
 */
export function useChoice(open: Counts) {
  const [wanted, setVerdicts] = useState<readonly string[]>(['new', 'changed']);
  const [ticked, setTicked] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const verdicts = applicable.filter((one) => wanted.includes(one) && open[one]);
  const isByRow = ticked.size > 0;
  const counts: Counts = isByRow
    ? countVerdicts(ticked.values())
    : Object.fromEntries(verdicts.map((one) => [one, open[one] ?? 0]));
  const choice: Choice = isByRow ? { rows: [...ticked.keys()] } : { verdicts };
  const tick = (rows: readonly ImportRow[], on: boolean) => {
    const next = new Map(ticked);
    for (const { id, verdict } of rows)
      if (on) next.set(id, verdict);
      else next.delete(id);
    setTicked(next);
  };
  return {
    verdicts,
    setVerdicts,
    isByRow,
    isTicked: (id: string) => ticked.has(id),
    tick,
    clear: () => setTicked(new Map()),
    counts,
    choice,
  };
}
