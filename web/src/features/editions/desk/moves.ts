import { addDays } from '@/lib/wallTime';
import type { Edition, Leg } from '../api';
import type { SlotContent, SlotDraft } from './api';

/** The hours that the board shows; a slot outside them is moved by its form. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 23;
/** Minutes of a row: what a drag or an arrow key moves by. */
export const STEP = 15;
export const ROWS = ((LAST_HOUR - FIRST_HOUR) * 60) / STEP;

/** The days of a leg, each as "2026-11-25". */
export function daysOfLeg({ firstDay, lastDay }: Leg): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The columns of the board: what concerns everybody, then the tracks. */
export function columnsOf({ tracks }: Edition): (string | null)[] {
  return [null, ...tracks.map(({ id }) => id)];
}

const minutes = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));

/** The row of a wall time, from 0; between 0 and the last row. */
export function rowOf(wall: string): number {
  const row = Math.floor((minutes(wall) - FIRST_HOUR * 60) / STEP);
  return Math.max(0, Math.min(ROWS - 1, row));
}

export function wallAt(day: string, row: number): string {
  const at = FIRST_HOUR * 60 + row * STEP;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(at / 60))}:${two(at % 60)}:00`;
}

/** How many rows a slot fills, at least one. */
export function heightOf({ time }: SlotContent): number {
  if (!time.start || !time.end) return 1;
  const next = time.end.slice(0, 10) > time.start.slice(0, 10) ? 24 * 60 : 0;
  return Math.max(1, Math.round((minutes(time.end) + next - minutes(time.start)) / STEP));
}

/** The slot at another row and column, as long as before; kept inside the board. */
export function movedTo(
  slot: SlotDraft,
  day: string,
  row: number,
  track: string | null,
): SlotContent {
  const height = heightOf(slot.content);
  const top = Math.max(0, Math.min(ROWS - height, row));
  return {
    ...slot.content,
    trackId: track,
    time: { day, start: wallAt(day, top), end: wallAt(day, top + height) },
  };
}

/** Side by side when slots of one column overlap: the place of each, and how many there are. */
export function lanesOf(slots: readonly SlotDraft[]): Map<string, [lane: number, of: number]> {
  const lanes: SlotDraft[][] = [];
  const place = new Map<string, number>();
  const overlaps = (a: SlotDraft, b: SlotDraft) =>
    (a.content.time.start ?? '') < (b.content.time.end ?? '') &&
    (b.content.time.start ?? '') < (a.content.time.end ?? '');
  for (const slot of slots) {
    let index = lanes.findIndex((lane) => !lane.some((other) => overlaps(slot, other)));
    if (index < 0) index = lanes.push([]) - 1;
    lanes[index]?.push(slot);
    place.set(slot.id, index);
  }
  return new Map(
    slots.map((slot) => [slot.id, [place.get(slot.id) ?? 0, Math.max(1, lanes.length)]]),
  );
}
