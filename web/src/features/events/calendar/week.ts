import { isOfOneDay, lastDay, viewersWhen, type When } from '@/lib/dates';
import { addDays, toInstant, wallAsUtc } from '@/lib/wallTime';
import { whenOf, type EventSummary } from '../model';

const MINUTE = 60_000;
/** What is shorter, or has no known end, is drawn this high. */
const SHORTEST = 30;
const UNKNOWN = 60;
/** The hours that are always shown. */
const HOURS = { from: 9, to: 19 };

/** The seven days from a Monday on. */
export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
}

/**
 * An event between two hours of one day, in minutes from midnight on the viewer's clock. What
 * overlaps lies side by side: in this of so many columns.
 */
export type Block = {
  event: EventSummary;
  when: When;
  from: number;
  to: number;
  column: number;
  columns: number;
};

/** An event of whole days or of several, over these days and on this line. */
export type Span = { event: EventSummary; when: When; days: string[]; lane: number };

export type Week = { spans: Span[]; blocks: Map<string, Block[]>; from: number; to: number };

/**
 * Puts the events of a week in their places. Hours are the viewer's; whole days are those of the
 * event's own zone, because nobody moves a holiday by six hours.
 */
export function placed(events: EventSummary[], days: string[], viewer: string): Week {
  const spans: Span[] = [];
  const blocks = new Map(days.map((day) => [day, [] as Block[]]));
  for (const event of events) {
    const own = whenOf(event.schedule);
    if (!own) continue;
    const when = viewersWhen(own, viewer) ?? own;
    if (when.allDay || !isOfOneDay(when)) addSpan(spans, event, when, days);
    else
      blocks
        .get(when.start.slice(0, 10))
        ?.push({ event, when, ...minutesOf(when), column: 0, columns: 1 });
  }
  for (const day of blocks.values()) sideBySide(day);
  const all = [...blocks.values()].flat();
  return {
    spans,
    blocks,
    from: Math.min(HOURS.from, ...all.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(HOURS.to, ...all.map(({ to }) => Math.ceil(to / 60))),
  };
}

function addSpan(spans: Span[], event: EventSummary, when: When, week: string[]) {
  const days = week.filter((day) => when.start.slice(0, 10) <= day && day <= lastDay(when));
  if (days.length === 0) return;
  const isFree = (lane: number) =>
    !spans.some((span) => span.lane === lane && span.days.some((day) => days.includes(day)));
  let lane = 0;
  while (!isFree(lane)) lane += 1;
  spans.push({ event, when, days, lane });
}

/**
 * From start to end on the clock of the wall. In the night of an hour that comes twice the end may
 * show an earlier time than the start: it is drawn with the shortest height.
 */
function minutesOf({ start, end, endUnknown }: When): { from: number; to: number } {
  const midnight = wallAsUtc(start.slice(0, 10));
  const from = (wallAsUtc(start) - midnight) / MINUTE;
  const until = end && !endUnknown ? (wallAsUtc(end) - midnight) / MINUTE : from + UNKNOWN;
  return { from, to: Math.min(24 * 60, Math.max(until, from + SHORTEST)) };
}

/** Gives each block the first free column, and all that overlap the same number of columns. */
function sideBySide(blocks: Block[]) {
  blocks.sort((a, b) => a.from - b.from || b.to - a.to);
  let group: Block[] = [];
  let until = 0;
  const close = () => {
    const columns = Math.max(0, ...group.map(({ column }) => column + 1));
    for (const block of group) block.columns = columns;
  };
  for (const block of blocks) {
    if (block.from >= until) {
      close();
      group = [];
      until = 0;
    }
    const taken = new Set(group.filter(({ to }) => to > block.from).map(({ column }) => column));
    while (taken.has(block.column)) block.column += 1;
    group.push(block);
    until = Math.max(until, block.to);
  }
  close();
}

/** Hours of a day in this zone: 23 or 25 when the clocks change, else 24. */
export function hoursOf(day: string, zone: string): number {
  const span = toInstant(addDays(day, 1), zone).getTime() - toInstant(day, zone).getTime();
  return Math.round(span / (60 * MINUTE));
}
