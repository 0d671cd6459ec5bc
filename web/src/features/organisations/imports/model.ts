import type { components } from '@/api/schema';
import type { Tone } from '@/ui/StatusBadge';
import type { AtlasField, AtlasImport, Verdict } from './api';

export const verdicts = [
  'new',
  'changed',
  'possible-duplicate',
  'represented',
  'invalid',
  'unchanged',
] as const satisfies readonly Verdict[];

export const verdictTones: Record<Verdict, Tone> = {
  new: 'good',
  changed: 'info',
  'possible-duplicate': 'warn',
  represented: 'quiet',
  invalid: 'bad',
  unchanged: 'quiet',
};

export const stateTones: Record<AtlasImport['state'], Tone> = {
  preview: 'warn',
  applied: 'good',
  undone: 'quiet',
};

export const fields = [
  'id',
  'name',
  'aliases',
  'kind',
  'country',
  'language',
  'description',
  'website',
  'categories',
  'practices',
  'offers',
  'languages',
  'street',
  'postal-code',
  'city',
  'office-country',
  'latitude',
  'longitude',
] as const satisfies readonly AtlasField[];

export const organisationKinds = [
  'association',
  'cooperative',
  'mutual',
  'foundation',
  'social-enterprise',
  'public-body',
  'company',
  'school',
  'network',
  'other',
] as const satisfies readonly components['schemas']['OrganisationKind'][];

type Words = (key: string, values?: Record<string, unknown>) => string;

/** «12 nouvelles, 3 modifiées»; empty when there are none. */
export function countWords(counts: Record<string, number>, t: Words, language: string): string {
  const parts = verdicts
    .filter((verdict) => counts[verdict])
    .map((verdict) => t(`atlasImports:count.${verdict}`, { count: counts[verdict] }));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** The verdict in the address; null for all. */
export function verdictOf(word: string | null): Verdict | null {
  return verdicts.find((verdict) => verdict === word) ?? null;
}
