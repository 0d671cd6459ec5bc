import type { components } from '@/api/schema';
import { isOver, type When } from '@/lib/dates';
import { countryName } from '@/lib/geo';
import { todayIn } from '@/lib/wallTime';

type Schemas = components['schemas'];

export type EventSummary = Schemas['EventSummary'];
export type EventResponse = Schemas['EventResponse'];
export type EventStatus = Schemas['EventStatus'];
export type EventPage = Schemas['PageEventSummary'];
export type EventMap = Schemas['EventFeatures'];
/** A possible duplicate. */
export type Twin = Schemas['TwinsResponse']['twins'][number];
export type Texts = Record<string, string>;

/** In the order they are offered. */
export const eventKinds = [
  'workshop',
  'conference',
  'webinar',
  'meetup',
  'training',
  'hackathon',
  'networking',
  'award',
  'visit',
  'summit',
  'cafe',
  'other',
] as const satisfies Schemas['EventKind'][];

/** The event on its page: as the API returns it, or as an editor's preview builds it. */
export type ShownEvent = Pick<
  EventResponse,
  | 'display'
  | 'status'
  | 'kind'
  | 'format'
  | 'schedule'
  | 'place'
  | 'online'
  | 'themes'
  | 'audiences'
  | 'languages'
  | 'organisation'
  | 'coOrganisations'
  | 'registration'
  | 'price'
  | 'accessibility'
  | 'image'
  | 'example'
> &
  Partial<
    Pick<
      EventResponse,
      | 'id'
      | 'slug'
      | 'recurrence'
      | 'splitFrom'
      | 'continuedAs'
      | 'partOf'
      | 'parts'
      | 'previousStart'
      | 'statusNote'
      | 'licence'
      | 'replayUrl'
      | 'provenance'
      | 'updatedAt'
    >
  > & {
    /** The first date of a series, when `schedule` is another date. */
    first?: string;
    /** That other date, when it differs from the rule. */
    date?: Pick<
      Schemas['OccurrenceResponse'],
      'status' | 'note' | 'originalStart' | 'zone' | 'allDay'
    >;
  };

/** The schedule, if it has at least a start and a zone; null for a draft without one. */
export function whenOf(schedule: Schemas['ScheduleText'] | null | undefined): When | null {
  if (!schedule?.start || !schedule.zone) return null;
  const { start, end, zone, allDay, endUnknown } = schedule;
  return { start, end, zone, allDay: allDay ?? false, endUnknown: endUnknown ?? false };
}

export type Moment = 'past' | 'today' | 'coming';

/** Whether it is past, present or future, by the calendar of its own zone. */
export function momentOf(when: When, now: Date = new Date()): Moment {
  if (isOver(when, now)) return 'past';
  return when.start.slice(0, 10) <= todayIn(when.zone, now) ? 'today' : 'coming';
}

/** The text in this language, else in the other interface language, else in any. */
export function textIn(texts: Texts | null | undefined, language: string): string {
  if (!texts) return '';
  return texts[language] || texts.en || texts.fr || Object.values(texts)[0] || '';
}

/** «Musée social, Paris, France»; empty when nothing is known. */
export function placeWords(
  place: Schemas['PlaceText'] | null | undefined,
  language: string,
): string {
  if (!place) return '';
  const country = place.country ? countryName(place.country, language) : null;
  return [place.name, place.city, country].filter(Boolean).join(', ');
}

export type Provenance = {
  source: { title: string; locator?: string | null; url?: string | null }[];
  notes: Texts[];
};

/** The sources of a real event, when the API has them. */
export function provenanceOf(provenance: EventResponse['provenance']): Provenance | null {
  if (!provenance) return null;
  const { source = [], notes = [] } = provenance as Partial<Provenance>;
  return source.length + notes.length > 0 ? { source, notes } : null;
}

/** The sources by document, each with its passages. */
export function byDocument(source: Provenance['source']) {
  const documents = new Map<string, { title: string; url: string | null; passages: string[] }>();
  for (const { title, locator, url } of source) {
    const document = documents.get(title) ?? { title, url: url ?? null, passages: [] };
    if (locator) document.passages.push(locator);
    documents.set(title, document);
  }
  return [...documents.values()];
}

type Facts = Schemas['AccessibilityFacts'];

const FACTS = {
  stepFree: 'step-free',
  signLanguage: 'sign-language',
  liveCaptions: 'live-captions',
  hearingLoop: 'hearing-loop',
  quietRoom: 'quiet-room',
} as const satisfies Record<keyof Facts, Schemas['AccessibilityFact']>;

/** The accessibility facts with this answer. */
export function factsSaid(facts: Facts, answer: Schemas['Known']) {
  return Object.entries(FACTS)
    .filter(([name]) => facts[name as keyof Facts] === answer)
    .map(([, fact]) => fact);
}

/** The days of a programme in order, each with its events; those without a date come last. */
export function byDay<Item extends Pick<EventSummary, 'schedule' | 'startsAt'>>(events: Item[]) {
  const days = new Map<string, Item[]>();
  for (const event of events) {
    const day = event.schedule?.start?.slice(0, 10) ?? '';
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
    .map(([day, items]) => ({ day, items }));
}

/** The host of an address without www, shown so that people know where a link leads. */
export function siteOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
