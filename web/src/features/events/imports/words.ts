import { formatDay, formatTime } from '@/lib/dates';
import { verdicts, type Counts } from './model';

export type Words = (key: string, values?: Record<string, unknown>) => string;

/** «12 nouveaux, 3 modifiés et 1 annulé»; empty when all counts are 0. */
export function countWords(counts: Counts, t: Words, language: string): string {
  const parts = verdicts
    .map((verdict) => ({ verdict, count: counts[verdict] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => t(`imports:count.${verdict}`, { count }));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

export function percent(part: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(part);
}

/** A day, with its time when there is one. */
export function wallWords(wall: string, language: string): string {
  const day = formatDay(wall, language);
  return wall.includes('T') ? `${day}, ${formatTime(wall, language)}` : day;
}
