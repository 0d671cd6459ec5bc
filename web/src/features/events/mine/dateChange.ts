import type { components, operations } from '@/api/schema';
import type { EventDate } from '../dates/model';

type ScheduleText = components['schemas']['ScheduleText'];
export type DateRequest = components['schemas']['OccurrenceRequest'];
export type Scope = operations['changeOccurrence']['parameters']['query']['scope'];
type Texts = Record<string, string>;

const dateActs = ['move', 'cancel', 'name', 'restore'] as const;
export type DateAct = (typeof dateActs)[number];

/** The acts on a date in its present state; a cancelled date must be restored first. */
export function actsOn(date: EventDate): DateAct[] {
  if (date.status === 'cancelled') return ['restore'];
  const differs =
    date.status === 'moved' || Object.keys(date.title).length + Object.keys(date.note).length > 0;
  return dateActs.filter((act) => act !== 'restore' || differs);
}

/** The scopes of an act. From the first date on, «following» would be all dates. */
export function scopesOf(act: DateAct, date: EventDate, firstStart: string): Scope[] {
  if (act === 'restore') return ['this'];
  const later: Scope[] = date.originalStart > firstStart ? ['this', 'following'] : ['this'];
  return act === 'move' ? [...later, 'all'] : later;
}

export type DateChange = {
  act: DateAct;
  scope: Scope;
  schedule: ScheduleText;
  note: Texts;
  title: Texts;
};

const written = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));

/**
 * The request. A change of one date contains all its differences, so that earlier ones are not
 * lost.
 */
export function toDateRequest(change: DateChange, date: EventDate): DateRequest {
  const { act, scope, schedule } = change;
  const note = written(change.note);
  const title = written(change.title);
  if (act === 'restore') return {};
  if (scope === 'all') return { schedule };
  if (scope === 'following') {
    if (act === 'cancel') return { cancelled: true, note };
    return act === 'move' ? { schedule, note } : { title };
  }
  const { start, end, zone, allDay } = date;
  const current = { start, end: end ?? null, zone, allDay, endUnknown: !end };
  if (act === 'move') return { schedule, note, title: date.title };
  if (act === 'cancel') return { schedule: current, cancelled: true, note, title: date.title };
  return { schedule: current, title, note: date.note };
}
