import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Entry = Schemas['CheckInEntry'];
export type Verdict = Schemas['CheckInVerdict'];

/** An entry as this device keeps it: not sent yet, or with what became of it. */
export type Kept = Entry & { verdict?: Verdict; person?: string | null };

const MOST_KEPT = 2000;
const MOST_SENT = 200;

const keyOf = (eventId: string) => `door-${eventId}`;

/** What this device recorded for an event, newest first; kept when the page is closed or the battery dies. */
export function read(eventId: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(eventId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Kept[]) : [];
  } catch {
    return [];
  }
}

export function keep(eventId: string, entries: readonly Kept[]): void {
  localStorage.setItem(keyOf(eventId), JSON.stringify(entries.slice(0, MOST_KEPT)));
}

export const isWaiting = ({ verdict }: Kept) => verdict === undefined;

/** The oldest entries that were not sent yet, as the API takes them. */
export function toSend(entries: readonly Kept[]): Entry[] {
  return entries
    .filter(isWaiting)
    .slice(-MOST_SENT)
    .reverse()
    .map(({ clientId, code, name, at, departure, undoes }) => ({
      clientId,
      code,
      name,
      at,
      departure,
      undoes,
    }));
}

/** The entries with what became of those that were sent. */
export function answered(
  entries: readonly Kept[],
  results: readonly Schemas['CheckInResult'][],
): Kept[] {
  const byId = new Map(results.map((result) => [result.clientId, result]));
  return entries.map((entry) => {
    const result = byId.get(entry.clientId);
    return result ? { ...entry, verdict: result.verdict, person: result.name ?? null } : entry;
  });
}

export function newEntry(
  what: Partial<Pick<Entry, 'code' | 'name' | 'departure' | 'undoes'>>,
): Kept {
  return {
    clientId: crypto.randomUUID(),
    at: new Date().toISOString(),
    code: what.code ?? null,
    name: what.name ?? null,
    departure: what.departure ?? null,
    undoes: what.undoes ?? null,
  };
}

/** The entries that are shown: without undos, each with whether it was taken back. */
export function shown(entries: readonly Kept[]): (Kept & { undone: boolean })[] {
  const undone = new Set(entries.map(({ undoes }) => undoes).filter(Boolean));
  return entries
    .filter(({ undoes }) => !undoes)
    .map((entry) => ({ ...entry, undone: undone.has(entry.clientId) }));
}
