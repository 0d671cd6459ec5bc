import type { components } from '@/api/schema';
import { toRecurrence, toRecurrenceForm, type RecurrenceForm } from './recurrence';
import { emptySchedule, toSchedule, toScheduleForm, type ScheduleForm } from './schedule';
import {
  emptyRegistration,
  registrationForm,
  registrationRequest,
  type RegistrationForm,
} from './registration';

type Schemas = components['schemas'];
export type EventRequest = Schemas['EventRequest'];
export type EventResponse = Schemas['EventResponse'];
export type Texts = Record<string, string>;
export type Named = { id: string; name: string };
export type Picture = { id: string; alt: Texts };

/** An event in the form: every field exists, missing values are empty. */
export type EventForm = {
  organisationId: string;
  defaultLanguage: string;
  title: Texts;
  summary: Texts;
  description: Texts;
  kind: string;
  format: string;
  schedule: ScheduleForm;
  recurrence: RecurrenceForm | null;
  place: {
    name: string;
    street: string;
    postalCode: string;
    city: string;
    country: string;
    coordinates: Schemas['Coordinates'] | null;
  };
  online: { url: string; releasedTo: string };
  themes: string[];
  audiences: string[];
  languages: string[];
  coOrganisations: Named[];
  partOf: Named | null;
  registration: RegistrationForm;
  price: { free: 'yes' | 'no' | ''; text: Texts };
  accessibility: Schemas['AccessibilityFacts'];
  image: Picture | null;
  licence: string;
  replayUrl: string;
  externalId: string | null;
};

export const MAX_THEMES = 6;
export const accessibilityFacts = [
  'stepFree',
  'signLanguage',
  'liveCaptions',
  'hearingLoop',
  'quietRoom',
] as const;

const unknownAccess: Schemas['AccessibilityFacts'] = {
  stepFree: 'unknown',
  signLanguage: 'unknown',
  liveCaptions: 'unknown',
  hearingLoop: 'unknown',
  quietRoom: 'unknown',
};

export function emptyForm(language: string, zone: string): EventForm {
  return {
    organisationId: '',
    defaultLanguage: language,
    title: {},
    summary: {},
    description: {},
    kind: '',
    format: '',
    schedule: emptySchedule(zone),
    recurrence: null,
    place: { name: '', street: '', postalCode: '', city: '', country: '', coordinates: null },
    online: { url: '', releasedTo: '' },
    themes: [],
    audiences: [],
    languages: [language],
    coOrganisations: [],
    partOf: null,
    registration: emptyRegistration,
    price: { free: '', text: {} },
    accessibility: unknownAccess,
    image: null,
    licence: '',
    replayUrl: '',
    externalId: null,
  };
}

/** The content to edit: the pending revision if there is one, else the saved event. */
export function requestOf(event: EventResponse): EventRequest {
  if (event.revision) return event.revision.proposed;
  const { organisation, coOrganisations, partOf, image, ...rest } = event;
  return {
    ...rest,
    organisationId: organisation.id,
    coOrganisationIds: coOrganisations.map(({ id }) => id),
    partOf: partOf?.id ?? null,
    image: image ? { id: image.id, alt: image.alt } : null,
  };
}

/** The form of a saved event; names of what it refers to come from the event where it has them. */
export function toForm(request: EventRequest, event: EventResponse, zone: string): EventForm {
  const empty = emptyForm(request.defaultLanguage, zone);
  const nameOf = (id: string) => event.coOrganisations.find((one) => one.id === id)?.name ?? id;
  const parent = event.partOf && {
    id: event.partOf.id,
    name: event.partOf.title[request.defaultLanguage] ?? Object.values(event.partOf.title)[0] ?? '',
  };
  return {
    organisationId: request.organisationId,
    defaultLanguage: request.defaultLanguage,
    title: request.title,
    summary: request.summary ?? {},
    description: request.description ?? {},
    kind: request.kind ?? '',
    format: request.format ?? '',
    schedule: toScheduleForm(request.schedule, zone),
    recurrence: toRecurrenceForm(request.recurrence),
    place: {
      name: request.place?.name ?? '',
      street: request.place?.street ?? '',
      postalCode: request.place?.postalCode ?? '',
      city: request.place?.city ?? '',
      country: request.place?.country ?? '',
      coordinates: request.place?.coordinates ?? null,
    },
    online: { url: request.online?.url ?? '', releasedTo: request.online?.releasedTo ?? '' },
    themes: request.themes ?? [],
    audiences: request.audiences ?? [],
    languages: request.languages ?? [],
    coOrganisations: (request.coOrganisationIds ?? []).map((id) => ({ id, name: nameOf(id) })),
    partOf: request.partOf
      ? parent?.id === request.partOf
        ? parent
        : { id: request.partOf, name: request.partOf }
      : null,
    registration: registrationForm(request.registration),
    price: {
      free: request.price?.free === true ? 'yes' : request.price?.free === false ? 'no' : '',
      text: request.price?.text ?? {},
    },
    accessibility: { ...empty.accessibility, ...request.accessibility },
    image: request.image ? { id: request.image.id, alt: request.image.alt ?? {} } : null,
    licence: request.licence ?? '',
    replayUrl: request.replayUrl ?? '',
    externalId: request.externalId ?? null,
  };
}

const orNull = (text: string) => text.trim() || null;
/** The word of an enumeration, or null; the controls offer no other. */
const word = <Word extends string>(text: string) => (text || null) as Word | null;

/** Only languages with a text. */
export function written(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
}

/** The request of a form, without the fields that do not fit the chosen format. */
export function toRequest(form: EventForm): EventRequest {
  const here = form.format !== 'online';
  const away = form.format !== 'on-site';
  const { place, online } = form;
  const schedule = toSchedule(form.schedule);
  return {
    organisationId: form.organisationId,
    defaultLanguage: form.defaultLanguage,
    title: written(form.title),
    summary: written(form.summary),
    description: written(form.description),
    kind: word<Schemas['EventKind']>(form.kind),
    format: word<Schemas['EventFormat']>(form.format),
    schedule,
    recurrence: toRecurrence(form.recurrence, schedule?.start),
    place:
      here && Object.values(place).some(Boolean)
        ? {
            name: orNull(place.name),
            street: orNull(place.street),
            postalCode: orNull(place.postalCode),
            city: orNull(place.city),
            country: word(place.country),
            coordinates: place.coordinates,
          }
        : null,
    online:
      away && (online.url.trim() || online.releasedTo)
        ? { url: orNull(online.url), releasedTo: word<Schemas['OnlineRelease']>(online.releasedTo) }
        : null,
    themes: form.themes as Schemas['Theme'][],
    audiences: form.audiences as Schemas['Audience'][],
    languages: form.languages,
    coOrganisationIds: form.coOrganisations.map(({ id }) => id),
    partOf: form.partOf?.id ?? null,
    registration: registrationRequest(form.registration, form.format),
    price: {
      free: form.price.free === '' ? null : form.price.free === 'yes',
      text: form.price.free === 'no' ? written(form.price.text) : {},
    },
    accessibility: form.accessibility,
    image: form.image ? { id: form.image.id, alt: written(form.image.alt) } : null,
    licence: orNull(form.licence),
    replayUrl: orNull(form.replayUrl),
    externalId: form.externalId,
  };
}

/** Equal texts for equal content: keys sorted, empty values left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === '') return undefined;
    if (!member || typeof member !== 'object' || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** True when the form has enough to create a draft on the server. */
export function canBegin(form: EventForm): boolean {
  return Boolean(form.organisationId && form.title[form.defaultLanguage]?.trim());
}

/** How many of title, summary and description exist in a language. */
export function writtenParts(
  form: Pick<EventForm, 'title' | 'summary' | 'description'>,
  language: string,
) {
  const parts = [form.title, form.summary, form.description];
  return { done: parts.filter((texts) => texts[language]?.trim()).length, all: parts.length };
}

/** The languages of the texts: the default one first, then French, English and added ones. */
export function textLanguages(form: EventForm, added: readonly string[]): string[] {
  const used = [form.title, form.summary, form.description].flatMap((texts) =>
    Object.keys(written(texts)),
  );
  return [...new Set([form.defaultLanguage, 'fr', 'en', ...used, ...added])];
}
