import type { Facets } from './words';

type Value = Pick<NonNullable<NonNullable<Facets>[string]>[number], 'value' | 'count'>;

/** Facets with at most this many choices are shown whole. */
export const SHORT = 4;

/** Orders choices: chosen ones first, then by count. Chosen ones stay even without results. */
export function offered(values: readonly Value[], chosen: readonly string[]): Value[] {
  const counted = (value: string) => values.find((one) => one.value === value)?.count ?? 0;
  const rest = values
    .filter(({ value, count }) => count > 0 && !chosen.includes(value))
    .toSorted((a, b) => b.count - a.count);
  return [...chosen.map((value) => ({ value, count: counted(value) })), ...rest];
}
