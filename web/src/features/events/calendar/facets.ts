import type { Facets } from './words';

type Value = Pick<NonNullable<NonNullable<Facets>[string]>[number], 'value' | 'count'>;

/** A list of choices no longer than this is shown whole. */
export const SHORT = 4;

/** What was chosen first, then the rest by count; what was chosen stays even when nothing is left of it. */
export function offered(values: readonly Value[], chosen: readonly string[]): Value[] {
  const counted = (value: string) => values.find((one) => one.value === value)?.count ?? 0;
  const rest = values
    .filter(({ value, count }) => count > 0 && !chosen.includes(value))
    .toSorted((a, b) => b.count - a.count);
  return [...chosen.map((value) => ({ value, count: counted(value) })), ...rest];
}
