import { isOfOneDay, lastDay } from '@/lib/dates';
import { momentOf, whenOf, type EventSummary } from '../model';
import type { Sort } from './filter';

export type Group = {
  /** «today», a month "2026-11", «undated», or «all» when the order is not by time. */
  key: string;
  past: boolean;
  events: EventSummary[];
};

/** Groups the list: today first, then month by month; past groups are marked. */
export function grouped(events: EventSummary[], sort: Sort, now: Date = new Date()): Group[] {
  if (sort !== 'start' && sort !== '-start')
    return events.length > 0 ? [{ key: 'all', past: false, events }] : [];
  const groups: Group[] = [];
  for (const event of events) {
    const { key, past } = placeInTime(event, now);
    // Events that started earlier and last until today are in the group of today, wherever the
    // order puts them.
    const open = key === 'today' ? groups.find((group) => group.key === key) : groups.at(-1);
    if (open?.key === key && open.past === past) open.events.push(event);
    else groups.push({ key, past, events: [event] });
  }
  return groups;
}

function placeInTime(event: EventSummary, now: Date): Pick<Group, 'key' | 'past'> {
  const when = whenOf(event.schedule);
  if (!when) return { key: 'undated', past: false };
  const moment = momentOf(when, now);
  if (moment === 'today') return { key: 'today', past: false };
  return { key: when.start.slice(0, 7), past: moment === 'past' };
}

/** The events that touch a day, in their order. */
export function onDay(events: EventSummary[], day: string): EventSummary[] {
  return events.filter(({ schedule }) => {
    const when = whenOf(schedule);
    return when !== null && when.start.slice(0, 10) <= day && day <= lastDay(when);
  });
}

/** An event of several days in one week: the days it covers there, and the line it is drawn on. */
export type Bar = { event: EventSummary; days: string[]; lane: number };

/** The events of several days that touch this week, each on the first line free on all its days. */
export function barsOf(events: EventSummary[], week: string[], lanes: number): Bar[] {
  const bars: Bar[] = [];
  for (const event of events) {
    const when = whenOf(event.schedule);
    if (!when || isOfOneDay(when)) continue;
    const days = week.filter((day) => when.start.slice(0, 10) <= day && day <= lastDay(when));
    const isFree = (lane: number) =>
      !bars.some((bar) => bar.lane === lane && bar.days.some((day) => days.includes(day)));
    const lane = Array.from({ length: lanes }, (_, index) => index).find(isFree);
    if (days.length > 0 && lane !== undefined) bars.push({ event, days, lane });
  }
  return bars;
}
