import type { components } from '@/api/schema';
import type { Tone } from '@/ui/StatusBadge';

type Schemas = components['schemas'];

export type Import = Schemas['ImportResponse'];
export type ImportRow = Schemas['ImportRowResponse'];
export type Source = Schemas['SourceResponse'];
export type Verdict = Schemas['Verdict'];
export type ApplyAs = Schemas['ApplyAs'];
export type EventKind = Schemas['EventKind'];
export type Counts = Partial<Record<Verdict, number>>;

/** In the order of the page: entries that can be applied, entries that need care, the rest. */
export const verdicts = [
  'new',
  'changed',
  'possible-duplicate',
  'cancelled',
  'gone',
  'invalid',
  'unchanged',
] as const satisfies Verdict[];

/** The verdicts that can be applied. */
export const applicable: readonly Verdict[] = verdicts.slice(0, 5);

/** The verdicts that cancel an event. */
export const ending: readonly Verdict[] = ['cancelled', 'gone'];

export const verdictTones: Record<Verdict, Tone> = {
  new: 'good',
  changed: 'info',
  'possible-duplicate': 'warn',
  cancelled: 'warn',
  gone: 'warn',
  invalid: 'bad',
  unchanged: 'quiet',
};

export const importTones: Record<Import['state'], Tone> = {
  preview: 'warn',
  applying: 'info',
  applied: 'good',
  failed: 'bad',
};

export const sourceTones: Record<Source['state'], Tone> = {
  following: 'good',
  failing: 'bad',
  paused: 'quiet',
};

/** The verdict in an address; null for all. */
export function verdictOf(word: string | null): Verdict | null {
  return verdicts.find((one) => one === word) ?? null;
}

export function countOf(one: Pick<Import, 'verdicts'>, verdict: Verdict): number {
  return one.verdicts[verdict] ?? 0;
}

export function rowsIn(one: Pick<Import, 'rows'>, ...states: ImportRow['state'][]): number {
  return states.reduce((sum, state) => sum + (one.rows[state] ?? 0), 0);
}

export function entriesOf(one: Pick<Import, 'verdicts'>): number {
  return verdicts.reduce((sum, verdict) => sum + countOf(one, verdict), 0);
}

/** The name of a source: its own name, that of the file, or the address. */
export function nameOf(one: Pick<Import, 'name' | 'url'> & { fileName?: string | null }): string {
  return one.name ?? one.fileName ?? one.url ?? '';
}

/** True when it can be chosen: there is something to apply, and it was not applied yet. */
export function isOpen({ verdict, state }: Pick<ImportRow, 'verdict' | 'state'>): boolean {
  return applicable.includes(verdict) && (state === 'pending' || state === 'failed');
}

/** True when another organisation owns the event of this entry. */
export function isElsewhere({ event, twins, proposed, notices }: ImportRow): boolean {
  const twin = twins.find((one) => one.event.id === event?.id);
  return twin
    ? twin.event.organisation.id !== proposed?.organisationId
    : notices.some(({ code }) => code === 'event-of-another-organisation');
}

/** Counts the verdicts. */
export function countVerdicts(rows: Iterable<Verdict>): Counts {
  const counts: Counts = {};
  for (const verdict of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
