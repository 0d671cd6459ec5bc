import { wallAsUtc } from '@/lib/wallTime';
import type { Leg, Slot, Track } from './api';

/** A slot in a day's grid: columns and rows counted from 1, ends exclusive. */
export type Placed = { slot: Slot; column: [number, number]; row: [number, number] };

export type DayGrid = {
  day: string;
  leg: Leg;
  /** The tracks with sessions on this day, in order; null is for what concerns everybody. */
  columns: (Track | null)[];
  /** The wall times at which something starts or ends, and the minutes until the next one. */
  times: { at: string; minutes: number; starts: boolean }[];
  placed: Placed[];
  /** Slots whose hours are not known. */
  untimed: Slot[];
};

const start = (slot: Slot) => slot.time.start ?? '';
const end = (slot: Slot) => slot.time.end ?? '';
const overlap = (a: Slot, b: Slot) => start(a) < end(b) && start(b) < end(a);

/** Whether a slot is over, running or coming at this wall time of its leg. */
export function momentOf(slot: Slot, now: string): 'past' | 'now' | 'coming' {
  if (!slot.time.start || !slot.time.end) {
    return slot.time.day < now.slice(0, 10) ? 'past' : 'coming';
  }
  if (slot.time.end.slice(0, 16) <= now) return 'past';
  return slot.time.start.slice(0, 16) <= now ? 'now' : 'coming';
}

/** The days of a programme, each with its leg, in order of time. */
export function daysOf(legs: readonly Leg[], slots: readonly Slot[]): { day: string; leg: Leg }[] {
  const found = new Map<string, { day: string; leg: Leg }>();
  for (const slot of slots) {
    const leg = legs.find(({ id }) => id === slot.legId);
    if (leg) found.set(`${slot.time.day} ${leg.id}`, { day: slot.time.day, leg });
  }
  return [...found.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * Lays out one day. A slot without a track spans all columns, unless something in a track runs at the
 * same time: then it has a column of its own. Slots of one track at the same time stand side by side.
 */
export function layOut(
  { day, leg }: { day: string; leg: Leg },
  tracks: readonly Track[],
  slots: readonly Slot[],
): DayGrid {
  const ofDay = slots.filter((slot) => slot.legId === leg.id && slot.time.day === day);
  const timed = ofDay.filter((slot) => slot.time.start && slot.time.end);
  const shared = timed.filter((slot) => !slot.trackId);
  const aside = shared.filter((slot) =>
    timed.some((other) => other.trackId && overlap(slot, other)),
  );
  const full = shared.filter((slot) => !aside.includes(slot));

  const columns: (Track | null)[] = [];
  const place = new Map<Slot, [number, number]>();
  const fill = (track: Track | null, own: Slot[]) => {
    const lanes: Slot[][] = [];
    for (const slot of own) {
      const free = lanes.find((lane) => !lane.some((other) => overlap(slot, other)));
      if (free) free.push(slot);
      else lanes.push([slot]);
    }
    for (const lane of lanes) {
      columns.push(track);
      for (const slot of lane) place.set(slot, [columns.length, columns.length + 1]);
    }
  };
  fill(null, aside);
  for (const track of tracks)
    fill(
      track,
      timed.filter((slot) => slot.trackId === track.id),
    );
  const fullLanes: Slot[][] = [];
  for (const slot of full) {
    const free = fullLanes.find((lane) => !lane.some((other) => overlap(slot, other)));
    if (free) free.push(slot);
    else fullLanes.push([slot]);
  }
  while (columns.length < Math.max(1, fullLanes.length)) columns.push(null);
  for (const [index, lane] of fullLanes.entries()) {
    const width = fullLanes.length > 1 ? [index + 1, index + 2] : [1, columns.length + 1];
    for (const slot of lane) {
      const alone = !full.some((other) => other !== slot && overlap(slot, other));
      place.set(slot, alone ? [1, columns.length + 1] : (width as [number, number]));
    }
  }

  const marks = [...new Set(timed.flatMap((slot) => [start(slot), end(slot)]))].sort();
  const times = marks.map((at, index) => ({
    at,
    minutes: index + 1 < marks.length ? minutesBetween(at, marks[index + 1] ?? at) : 0,
    starts: timed.some((slot) => start(slot) === at),
  }));
  const row = (at: string) => marks.indexOf(at) + 1;
  return {
    day,
    leg,
    columns,
    times,
    placed: timed.map((slot) => ({
      slot,
      column: place.get(slot) ?? [1, 2],
      row: [row(start(slot)), row(end(slot))],
    })),
    untimed: ofDay.filter((slot) => !timed.includes(slot)),
  };
}

function minutesBetween(from: string, to: string): number {
  return Math.round((wallAsUtc(to) - wallAsUtc(from)) / 60_000);
}
