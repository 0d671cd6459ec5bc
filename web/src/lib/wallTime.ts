/**
 * Wall time is the local time of a place: "2026-11-25T14:00", or "2026-11-25" for a whole day. It
 * becomes an instant only together with an IANA zone. Uses the browser's zone data, no library.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall time as if its zone were UTC, in milliseconds. For comparing and formatting only. */
export function wallAsUtc(wall: string): number {
  const [date = '', time = '00:00'] = wall.split('T');
  const value = Date.parse(`${date}T${time.slice(0, 8)}Z`);
  if (Number.isNaN(value)) throw new RangeError(`Not a wall time: ${wall}`);
  return value;
}

function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    wallFormat(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const wall = `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
  return wallAsUtc(wall) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant of a wall time in a zone. Of a time that occurs twice (autumn) the first is meant;
 * one that does not exist (spring) moves forward by the length of the gap. The API accepts neither
 * without a choice.
 */
export function toInstant(wall: string, zone: string): Date {
  const asUtc = wallAsUtc(wall);
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  for (const offset of before >= after ? [before, after] : [after, before]) {
    const candidate = asUtc - offset;
    if (offsetAt(candidate, zone) === offset) return new Date(candidate);
  }
  return new Date(asUtc - before);
}

/** The wall time in a zone at an instant, to the minute: "2026-11-25T14:00". */
export function toWall(instant: Date | string, zone: string): string {
  const at = new Date(instant).getTime();
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** Today's date in a zone: "2026-11-25". */
export function todayIn(zone: string, now: Date = new Date()): string {
  return toWall(now, zone).slice(0, 10);
}

/** The date so many days later (or earlier): addDays("2026-02-28", 1) is "2026-03-01". */
export function addDays(date: string, days: number): string {
  return new Date(wallAsUtc(date.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((wallAsUtc(to.slice(0, 10)) - wallAsUtc(from.slice(0, 10))) / DAY);
}

/** True when two zones show the same time at this wall time of the first. */
export function sameTime(wall: string, zone: string, other: string): boolean {
  const instant = toInstant(wall, zone).getTime();
  return offsetAt(instant, zone) === offsetAt(instant, other);
}

/** The zone of this device. */
export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris';
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

/** Saturday and Sunday of this week; on a Sunday only that. */
export function weekendFrom(today: string): { from: string; to: string } {
  const to = addDays(today, 6 - weekdayOf(today));
  return { from: weekdayOf(today) === 6 ? today : addDays(to, -1), to };
}
