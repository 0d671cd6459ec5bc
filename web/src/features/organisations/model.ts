import type { components } from '@/api/schema';
import { askedOf } from '@/lib/choices';
import { countryName } from '@/lib/geo';
import type { DirectoryMapQuery, DirectoryQuery } from './api';

type Schemas = components['schemas'];

export type OrganisationSummary = Schemas['OrganisationSummary'];
export type OrganisationResponse = Schemas['OrganisationResponse'];

export const directoryChoices = [
  'category',
  'offer',
  'practice',
  'country',
  'language',
  'kind',
] as const;
export type DirectoryChoice = (typeof directoryChoices)[number];

/** The query of a map in the address: words, choices and area. */
export function mapQuery(search: URLSearchParams): DirectoryMapQuery {
  const bbox = search.get('bbox');
  return { ...askedOf(search, directoryChoices), ...(bbox && { bbox }) };
}

/** The query of the list in the address. */
export function directoryQuery(search: URLSearchParams): DirectoryQuery {
  return { size: 24, facets: ['all'], ...mapQuery(search) };
}

/** The same search as a file. */
export function dataAddress(search: URLSearchParams, format: string): string {
  const asked = new URLSearchParams();
  for (const name of ['q', 'bbox', ...directoryChoices])
    search.getAll(name).forEach((value) => asked.append(name, value));
  const query = asked.toString();
  return `/api/v1/organisations.${format}${query && `?${query}`}`;
}

/** «Lyon, France»; empty when neither is known. */
export function whereIs(
  { city, country }: { city?: string | null; country?: string | null },
  language: string,
): string {
  return [city, country && countryName(country, language)].filter(Boolean).join(', ');
}

/** A word of the atlas without a label, in words people read: «repair-cafe». */
export function wordsOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The label in the reader's language, else in French. */
export function labelIn(label: Record<string, string>, language: string): string {
  return label[language] ?? label.fr ?? '';
}

/** The initials shown where there is no logo; what stands in brackets explains the name. */
export function initials(name: string): string {
  const words = name.replace(/ \(.*\)$/, '').match(/[\p{Lu}\p{N}][\p{L}\p{N}]*/gu) ?? [name];
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleUpperCase();
}

export function mayDo(
  organisation: OrganisationResponse,
  act: OrganisationResponse['actions'][number]['name'],
): boolean {
  return organisation.actions.some(({ name, allowed }) => name === act && allowed);
}
