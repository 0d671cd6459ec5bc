import { toInstant } from '@/lib/wallTime';
import { placeWords, whenOf, type EventResponse } from './model';

/** Adds one event, or a view that keeps updating, to calendar applications. */

/** The webcal: address for subscribing. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** Ways to subscribe, by application; `name` is the calendar's name in Outlook. */
export function subscribeWays(address: string, name: string) {
  const outlook = new URLSearchParams({ url: address, name });
  return {
    apple: webcal(address),
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal(address))}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${outlook}`,
  };
}

/**
 * True for an address that only this machine can reach: Google and Outlook, which fetch it
 * themselves, could not.
 */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

type KeptEvent = Pick<EventResponse, 'display' | 'schedule' | 'place' | 'url' | 'links'>;

/** Ways to add one event, by application. Null without a date. */
export function addWays(event: KeptEvent, language: string) {
  const when = whenOf(event.schedule);
  if (!when) return null;
  const { display, url } = event;
  const details = [display.summary, url].filter(Boolean).join('\n\n');
  const location = placeWords(event.place, language);
  // These forms require an end: an unknown one is set to the start, so that no duration is
  // invented.
  const known = when.end && !when.endUnknown ? when.end : when.start;
  const [start, end] = when.allDay
    ? [when.start, when.end ?? when.start]
    : [instant(when.start, when.zone), instant(known, when.zone)];
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: display.title,
    dates: `${compact(start)}/${compact(end)}`,
    details,
    location,
  });
  const outlook = new URLSearchParams({
    rru: 'addevent',
    subject: display.title,
    startdt: start,
    enddt: end,
    ...(when.allDay && { allday: 'true' }),
    body: details,
    location,
  });
  return {
    file: event.links.ics,
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
  };
}

function instant(wall: string, zone: string): string {
  return toInstant(wall, zone).toISOString().replace('.000', '');
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}
