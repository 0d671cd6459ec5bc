import type { components } from '@/api/schema';
import { askedOf } from '@/lib/choices';
import { countryName } from '@/lib/geo';
import type { DirectoryQuery } from './api';

type Schemas = components['schemas'];

export type OrganisationSummary = Schemas['OrganisationSummary'];
export type OrganisationResponse = Schemas['OrganisationResponse'];

export const directoryChoices = ['kind', 'country', 'category'] as const;
export type DirectoryChoice = (typeof directoryChoices)[number];

/** The query in the address of the directory. */
export function directoryQuery(search: URLSearchParams): DirectoryQuery {
  return { size: 24, facets: ['all'], ...askedOf(search, directoryChoices) };
}

/** «Lyon, France»; empty when neither is known. */
export function whereIs(
  { city, country }: { city?: string | null; country?: string | null },
  language: string,
): string {
  return [city, country && countryName(country, language)].filter(Boolean).join(', ');
}

/** A category as it was written in an address, in words people read: «digital-mediation». */
export function categoryWords(category: string): string {
  const words = category.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
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
