import { wordsIn } from './dateWords';
import {
  addDays,
  daysBetween,
  sameTime,
  toInstant,
  toWall,
  viewerZone,
  wallAsUtc,
} from './wallTime';
import { zoneName } from './zones';

/**
 * When something takes place, in local time of its zone. Whole days end on the day after the last
 * one.
 */
export type When = {
  start: string;
  end?: string | null | undefined;
  zone: string;
  allDay?: boolean | undefined;
  endUnknown?: boolean | undefined;
};

const NBSP = '\u00a0';
const isFrench = (language: string) => language.startsWith('fr');

function part(wall: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const { locale } = wordsIn(language);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(wallAsUtc(wall));
}

function dayNumber(wall: string, language: string): string {
  const day = Number(wall.slice(8, 10));
  return isFrench(language) && day === 1 ? '1er' : String(day);
}

/**
 * «mardi 26 novembre 2024», "Tuesday 26 November 2024"; year and month can be left out when the
 * other end of a span has them.
 */
export function formatDay(
  wall: string,
  language: string,
  leaveOut: { year?: boolean; month?: boolean } = {},
): string {
  // Spanish puts «de» between day, month and year: «martes 26 de noviembre de 2024».
  if (language.startsWith('es'))
    return part(wall, language, {
      weekday: 'long',
      day: 'numeric',
      ...(!leaveOut.month && { month: 'long' }),
      ...(!leaveOut.year && !leaveOut.month && { year: 'numeric' }),
    }).replace(',', '');
  const said = [part(wall, language, { weekday: 'long' }), dayNumber(wall, language)];
  if (!leaveOut.month) said.push(part(wall, language, { month: 'long' }));
  if (!leaveOut.year && !leaveOut.month) said.push(wall.slice(0, 4));
  return said.join(' ');
}

/** «18 h», «18 h 30»; "18:00". */
export function formatTime(wall: string, language: string): string {
  const [hours = '00', minutes = '00'] = (wall.split('T')[1] ?? '00:00').split(':');
  if (!isFrench(language)) return `${hours}:${minutes}`;
  const hour = `${Number(hours)}${NBSP}h`;
  return minutes === '00' ? hour : `${hour}${NBSP}${minutes}`;
}

/** «mardi 24 novembre 2026, 18 h», "Tuesday 24 November 2026, 18:00". */
export function formatMoment(wall: string, language: string): string {
  return `${formatDay(wall, language)}, ${formatTime(wall, language)}`;
}

/** «novembre 2026», "November 2026", for a date or a month "2026-11". */
export function formatMonth(month: string, language: string): string {
  return part(`${month.slice(0, 7)}-01`, language, { month: 'long', year: 'numeric' });
}

/** The pieces of a date block: «mar.», «26», «nov.». */
export function dateBlock(wall: string, language: string) {
  return {
    weekday: part(wall, language, { weekday: 'short' }),
    day: String(Number(wall.slice(8, 10))),
    month: part(wall, language, { month: 'short' }),
    year: wall.slice(0, 4),
  };
}

function span(first: string, last: string, language: string): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const sameMonth = sameYear && first.slice(0, 7) === last.slice(0, 7);
  const from = formatDay(first, language, { year: sameYear, month: sameMonth });
  const to = formatDay(last, language);
  return wordsIn(language).days(from, to);
}

/**
 * The last day a calendar shows it on: the day before an exclusive end, or the day of the end; an
 * evening that ends at night belongs to the day it starts on.
 */
export function lastDay({ start, end, allDay }: When): string {
  const first = start.slice(0, 10);
  if (!end || (!allDay && endsInTheNight(start, end))) return first;
  const last = allDay ? addDays(end, -1) : end.slice(0, 10);
  return last < first ? first : last;
}

function formatDays(when: When, language: string): string {
  const last = lastDay(when);
  if (last !== when.start.slice(0, 10)) return span(when.start, last, language);
  return `${formatDay(when.start, language)}, ${formatTimes(when, language)}`;
}

/** True when one day says it all: an evening that ends at night belongs to its day. */
export function isOfOneDay({ start, end, allDay, endUnknown }: When): boolean {
  if (!end || endUnknown) return true;
  if (allDay) return addDays(start.slice(0, 10), 1) >= end.slice(0, 10);
  return daysBetween(start, end) === 0 || endsInTheNight(start, end);
}

function endsInTheNight(start: string, end: string): boolean {
  return (
    daysBetween(start, end) === 1 && end.slice(11, 16) <= '06:00' && start.slice(11) > end.slice(11)
  );
}

/**
 * The same without its day, for where a date block shows that: «18 h – 19 h», «toute la journée»,
 * «jusqu’au jeudi 28 novembre 2024, 17 h».
 */
export function formatTimes(when: When, language: string): string {
  const { start, end, allDay, endUnknown } = when;
  const said = wordsIn(language);
  if (!isOfOneDay(when)) {
    const last = formatDay(lastDay(when), language);
    const until = `${said.until} ${last}`;
    return allDay || !end ? until : `${until}, ${formatTime(end, language)}`;
  }
  if (allDay) return said.allDay;
  const from = formatTime(start, language);
  if (!end || endUnknown) return `${said.from}${from}`;
  const times = `${from}${said.dash}${formatTime(end, language)}`;
  if (daysBetween(start, end) === 0) return times;
  return `${times} ${said.nextDay}`;
}

/**
 * When something takes place, as a sentence in its own zone: «mardi 26 novembre 2024, 18 h – 19 h»,
 * "Tuesday 26 November 2024, 18:00-19:00".
 */
export function formatWhen(when: When, language: string): string {
  const { start, end, allDay } = when;
  if (allDay) return formatDays(when, language);
  if (!end || isOfOneDay(when))
    return `${formatDay(start, language)}, ${formatTimes(when, language)}`;
  const [first, last] = [formatDay(start, language), formatDay(end, language)];
  const [from, to] = [formatTime(start, language), formatTime(end, language)];
  return wordsIn(language).moments(first, from, last, to);
}

/**
 * «heure de Paris» when the event's zone differs from the viewer's at that time, otherwise null.
 * Null for whole days.
 */
export function zoneNote(
  when: When,
  language: string,
  viewer: string = viewerZone(),
): string | null {
  if (when.allDay || sameTime(when.start, when.zone, viewer)) return null;
  return zoneName(when.zone, language);
}

/** The same time in the viewer's zone, or null when both zones agree. */
export function viewersWhen(when: When, viewer: string = viewerZone()): When | null {
  if (when.allDay || sameTime(when.start, when.zone, viewer)) return null;
  const move = (wall: string) => toWall(toInstant(wall, when.zone), viewer);
  return {
    ...when,
    start: move(when.start),
    end: when.end ? move(when.end) : when.end,
    zone: viewer,
  };
}

/** True when it is over. With an unknown end, once its first day is over. */
export function isOver(when: When, now: Date = new Date()): boolean {
  const { start, end, zone, allDay, endUnknown } = when;
  if (allDay) return toInstant(addDays(lastDay(when), 1), zone) <= now;
  if (!end || endUnknown) return toInstant(addDays(start, 1), zone) <= now;
  return toInstant(end, zone) <= now;
}

/** An instant on the viewer's clock: «26 novembre 2024 à 18 h 05», "26 November 2024 at 18:05". */
export function formatInstant(
  instant: string | Date,
  language: string,
  viewer: string = viewerZone(),
): string {
  const wall = toWall(instant, viewer);
  // Spanish writes «26 de noviembre de 2024»
  const day = language.startsWith('es')
    ? part(wall, language, { day: 'numeric', month: 'long', year: 'numeric' })
    : `${dayNumber(wall, language)} ${formatMonth(wall, language)}`;
  return `${day} ${wordsIn(language).at} ${formatTime(wall, language)}`;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** «il y a 2 heures», "in 3 days", "now" under a minute. */
export function formatAgo(
  instant: string | Date,
  language: string,
  now: Date = new Date(),
): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(wordsIn(language).locale, { numeric: 'auto' });
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 0];
  return format.format(length ? Math.round(seconds / length) : 0, unit);
}
