import type { components } from '@/api/schema';
import type { When } from '@/lib/dates';
import { textIn, type EventResponse, type ShownEvent } from '../model';

export type EventDate = components['schemas']['OccurrenceResponse'];

/** The schedule of a date. */
export function whenOfDate({ start, end, zone, allDay }: EventDate): When {
  return { start, end, zone, allDay, endUnknown: !end };
}

/** The planned schedule of a date, as far as its original start tells it. */
export function plannedWhen({ originalStart, zone, allDay }: EventDate): When {
  return { start: originalStart, zone, allDay, endUnknown: true };
}

/**
 * The date a page shows: the requested one, else the next that takes place, else the next at all.
 */
export function mainDate(
  asked: EventDate | null | undefined,
  coming: readonly EventDate[],
): EventDate | null {
  return asked ?? coming.find(({ status }) => status !== 'cancelled') ?? coming[0] ?? null;
}

type OnDate = EventResponse & Pick<ShownEvent, 'first' | 'date'>;

/** The event with the schedule, title and status of one date. */
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
