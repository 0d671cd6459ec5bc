import type { components } from '@/api/schema';
import type { When } from '@/lib/dates';
import { textIn, type EventResponse, type ShownEvent } from '../model';

export type EventDate = components['schemas']['OccurrenceResponse'];

/** When a date takes place. */
export function whenOfDate({ start, end, zone, allDay }: EventDate): When {
  return { start, end, zone, allDay, endUnknown: !end };
}

/** When the series had it, as far as its original start says. */
export function plannedWhen({ originalStart, zone, allDay }: EventDate): When {
  return { start: originalStart, zone, allDay, endUnknown: true };
}

/** The date a page is about: the one asked for, else the next that takes place, else the next at all. */
export function mainDate(
  asked: EventDate | null | undefined,
  coming: readonly EventDate[],
): EventDate | null {
  return asked ?? coming.find(({ status }) => status !== 'cancelled') ?? coming[0] ?? null;
}

type OnDate = EventResponse & Pick<ShownEvent, 'first' | 'date'>;

/** A series as it is on one of its dates: at its time, under its title, called off when it is. */
export function onDate(event: EventResponse, date: EventDate | null, language: string): OnDate {
  const first = event.schedule?.start;
  if (!date || !first) return event;
  const title = textIn(date.title, language);
  return {
    ...event,
    first,
    schedule: { ...whenOfDate(date), endUnknown: !date.end },
    ...(title && { display: { ...event.display, title } }),
    ...(event.status === 'published' && {
      date,
      status: date.status === 'cancelled' ? ('cancelled' as const) : event.status,
    }),
  };
}
