import { fieldOf, type ProblemError } from '@/api/problem';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { OrganisationRequest, OrganisationResponse } from './api';

/** A profile in the form. */
export type ProfileForm = {
  name: string;
  kind: string;
  country: string;
  defaultLanguage: string;
  description: Record<string, string>;
  website: string;
  atlas: OrganisationResponse['atlas'];
  identifiers: { scheme: string; value: string }[];
  office: {
    street: string;
    postalCode: string;
    city: string;
    country: string;
    coordinates: { lat: number; lon: number } | null;
  };
  logo: { imageId: string; alt: Record<string, string> } | null;
};

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
] as const;
export const schemes = ['siren', 'siret', 'rna', 'vat', 'bce'] as const;

export function emptyProfile(language: string): ProfileForm {
  return {
    name: '',
    kind: '',
    country: '',
    defaultLanguage: language,
    description: {},
    website: '',
    atlas: { categories: [], practices: [], offers: [], languages: [] },
    identifiers: [],
    office: { street: '', postalCode: '', city: '', country: '', coordinates: null },
    logo: null,
  };
}

export function toProfile(organisation: OrganisationResponse): ProfileForm {
  const { office, logo } = organisation;
  return {
    name: organisation.name,
    kind: organisation.kind,
    country: organisation.country ?? '',
    defaultLanguage: organisation.defaultLanguage,
    description: organisation.description,
    website: organisation.website ?? '',
    atlas: organisation.atlas,
    identifiers: organisation.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    office: {
      street: office?.street ?? '',
      postalCode: office?.postalCode ?? '',
      city: office?.city ?? '',
      country: office?.country ?? '',
      // Coordinates from the gazetteer follow the town; only those a person gave are sent.
      coordinates: (office?.located === 'given' && office.coordinates) || null,
    },
    logo: logo ? { imageId: logo.id, alt: logo.alt } : null,
  };
}

const orNull = (text: string) => text.trim() || null;

const written = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));

/** The request; aliases are not in the form and stay unchanged. */
export function toProfileRequest(form: ProfileForm, aliases: string[] = []): OrganisationRequest {
  const { office } = form;
  const placed = Object.values(office).some(Boolean);
  return {
    name: form.name.trim(),
    aliases,
    kind: form.kind as OrganisationRequest['kind'],
    country: orNull(form.country),
    defaultLanguage: form.defaultLanguage,
    description: written(form.description),
    website: orNull(form.website),
    atlas: form.atlas,
    identifiers: form.identifiers
      .filter(({ value }) => value.trim())
      .map(({ scheme, value }) => ({ scheme, value: value.trim() })) as NonNullable<
      OrganisationRequest['identifiers']
    >,
    office: placed
      ? {
          street: orNull(office.street),
          postalCode: orNull(office.postalCode),
          city: orNull(office.city),
          country: orNull(office.country),
          coordinates: office.coordinates,
        }
      : null,
    logo: form.logo && { imageId: form.logo.imageId, alt: written(form.logo.alt) },
  };
}

type Words = (key: string, options: { defaultValue: string }) => string;

/** The values required before anything is sent, each on its field. */
export function gapsOf(form: ProfileForm, t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  if (form.name.trim().length < 2)
    gaps.push({ field: 'name', message: t('myOrganisations:wrong.name', { defaultValue: '' }) });
  if (!form.kind)
    gaps.push({ field: 'kind', message: t('myOrganisations:wrong.kind', { defaultValue: '' }) });
  return gaps;
}

/** The violations of an answer, each on its field, with our text where there is one. */
export function profileProblems(
  violations: ProblemError['violations'],
  form: ProfileForm,
  t: Words,
): FieldProblem[] {
  return violations.map(({ pointer, message }) => {
    const field = fieldOf(pointer);
    const [, index] = /^identifiers\.(\d+)/.exec(field) ?? [];
    // Empty numbers are not sent, so only those that were sent are counted.
    const sent = form.identifiers.flatMap(({ value, scheme }, at) =>
      value.trim() ? [{ scheme, at }] : [],
    );
    const identifier = index === undefined ? undefined : sent[Number(index)];
    if (identifier)
      return {
        field: `identifiers.${identifier.at}.value`,
        message: field.endsWith('.scheme')
          ? t('myOrganisations:wrong.scheme', { defaultValue: message })
          : t(`myOrganisations:wrong.${identifier.scheme}`, { defaultValue: message }),
      };
    // A word in a list of the atlas is shown at its list: «atlas.offers.2» at «atlas.offers».
    const list = /^atlas\.[a-z]+/.exec(field)?.[0];
    const plain = list?.replace('atlas.', '') ?? field.split('.')[0] ?? field;
    return {
      field: list ?? field,
      message: t(`myOrganisations:wrong.${plain}`, { defaultValue: message }),
    };
  });
}
