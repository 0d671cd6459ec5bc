import type { components, operations } from '@/api/schema';
import type { EventDate } from '../dates/model';

type ScheduleText = components['schemas']['ScheduleText'];
export type DateRequest = components['schemas']['OccurrenceRequest'];
export type Scope = operations['changeOccurrence']['parameters']['query']['scope'];
type Texts = Record<string, string>;

const dateActs = ['move', 'cancel', 'name', 'restore'] as const;
export type DateAct = (typeof dateActs)[number];

/** What can be done with a date as it is: one that is called off is first put back. */
export function actsOn(date: EventDate): DateAct[] {
  if (date.status === 'cancelled') return ['restore'];
  const differs =
    date.status === 'moved' || Object.keys(date.title).length + Object.keys(date.note).length > 0;
  return dateActs.filter((act) => act !== 'restore' || differs);
}

/** Which dates an act can be about. From the first date on, that is all of them. */
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

/** What is sent. A change of one date says all that is different on it, so that nothing said before is lost. */
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
