import type { components } from '@/api/schema';
import { askedOf } from '@/lib/choices';
import { countryName, languageName } from '@/lib/geo';
import type { ResourceQuery } from './api';

type Schemas = components['schemas'];

export type ResourceSummary = Schemas['KnowledgeSummary'];
export type ResourceResponse = Schemas['KnowledgeResponse'];
export type Facets = Schemas['PageKnowledgeSummary']['facets'];

/** What narrows a search, in the order of the page. */
export const choiceNames = [
  'kind',
  'theme',
  'language',
  'level',
  'licence',
  'access',
  'organisation',
] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** What the address of the page asks for. */
export function resourceQuery(search: URLSearchParams): ResourceQuery {
  return { size: 24, facets: ['all'], ...askedOf(search, choiceNames) } as ResourceQuery;
}

/** The same search as a feed of what is new. */
export function feedAddress(search: URLSearchParams, language: string): string {
  const asked = new URLSearchParams({ lang: language });
  for (const name of ['q', ...choiceNames])
    search.getAll(name).forEach((value) => asked.append(name, value));
  return `/api/v1/resources.atom?${asked}`;
}

/** Who made it; who references it where nobody is named. */
export function makersOf({
  makers,
  organisation,
}: Pick<ResourceSummary, 'makers' | 'organisation'>) {
  return makers.length > 0 ? makers : [organisation];
}

/** «2022-2024», «2024»; empty when no year is known. */
export function yearsOf({ year, endYear }: ResourceSummary['time']): string {
  return [year, endYear].filter(Boolean).join('–');
}

export function languagesOf(codes: readonly string[], language: string): string {
  return codes.map((code) => languageName(code, language)).join(', ');
}

/** «Lyon, France»; empty when neither is known. */
export function placeOf({ city, country }: ResourceResponse['place'], language: string): string {
  return [city, country && countryName(country, language)].filter(Boolean).join(', ');
}

/** «example.org»: where a link leads. */
export function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '');
}

const hues: Partial<Record<ResourceSummary['kind'], string>> = {
  replay: 'kind-webinar',
  video: 'kind-webinar',
  webinar: 'kind-webinar',
  podcast: 'kind-hackathon',
  module: 'kind-training',
  guide: 'kind-training',
  kit: 'kind-training',
  template: 'kind-training',
  'case-study': 'kind-training',
  article: 'kind-conference',
  publication: 'kind-conference',
  report: 'kind-conference',
  study: 'kind-conference',
  tool: 'kind-workshop',
  solution: 'kind-workshop',
  platform: 'kind-workshop',
  catalogue: 'kind-workshop',
  'job-offer': 'kind-networking',
  'job-profile': 'kind-networking',
  portrait: 'kind-networking',
};

/** The pair of colours of a kind: what one watches, hears, learns from, reads, uses, works at. */
export function hueOf(kind: ResourceSummary['kind']): string {
  return hues[kind] ?? 'kind-other';
}
