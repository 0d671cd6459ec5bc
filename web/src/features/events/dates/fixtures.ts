import type { EventDate } from './model';

/** A date of a monthly series in Paris, far in the future. */
export function aDate(over: Partial<EventDate> = {}): EventDate {
  const start = over.originalStart ?? '2127-02-04T18:00';
  return {
    id: start,
    originalStart: start,
    start,
    end: start.replace('18:00', '20:00'),
    allDay: false,
    zone: 'Europe/Paris',
    startsAt: '2127-02-04T17:00:00Z',
    endsAt: '2127-02-04T19:00:00Z',
    status: 'scheduled',
    title: {},
    note: {},
    url: '',
    ...over,
  };
}

export const monthly = { rrule: 'FREQ=MONTHLY;BYDAY=1TU', rdates: [], exdates: [] };
export const firstDate = {
  start: '2127-01-07T18:00',
  end: '2127-01-07T20:00',
  zone: 'Europe/Paris',
};

/** A page of dates. */
export function datePage(items: EventDate[], next: string | null = null) {
  return { items, total: { value: items.length + (next ? 1 : 0), relation: 'exact' }, next };
}
