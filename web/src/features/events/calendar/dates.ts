import { addDays, weekdayOf, weekendFrom } from '@/lib/wallTime';

/** Usual spans of days, from today's date. Weeks begin on Monday. */

/** «over: only» leaves only what is over, each event in its own zone. */
export type Span = { from: string | null; to: string | null; over?: string | null };

export const spans = ['coming', 'today', 'week', 'weekend', 'month', 'nextMonth', 'past'] as const;
export type SpanName = (typeof spans)[number];

/** The days of a span; «coming» is the API's default without days. */
export function spanOf(name: SpanName, today: string): Span {
  const sunday = addDays(today, 6 - weekdayOf(today));
  switch (name) {
    case 'coming':
      return { from: null, to: null };
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: today, to: sunday };
    case 'weekend':
      return weekendFrom(today);
    case 'month':
      return { from: today, to: lastOfMonth(today) };
    case 'nextMonth': {
      const first = `${addMonths(today.slice(0, 7), 1)}-01`;
      return { from: first, to: lastOfMonth(first) };
    }
    case 'past':
      return { from: null, to: null, over: 'only' };
  }
}

/** The spans to choose from: on its last day, what is left of a month is today. */
export function spansOn(today: string): SpanName[] {
  return spans.filter((name) => name !== 'month' || today !== lastOfMonth(today));
}

/** The name of the span with these days, or null for other days. */
export function nameOf({ from, to, over = null }: Span, today: string): SpanName | null {
  return (
    spans.find((name) => {
      const span = spanOf(name, today);
      return span.from === from && span.to === to && (span.over ?? null) === over;
    }) ?? null
  );
}

export function lastOfMonth(date: string): string {
  return addDays(`${addMonths(date.slice(0, 7), 1)}-01`, -1);
}

/** addMonths("2026-11", 2) is "2027-01". */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Whole weeks, Monday to Sunday, that show this month. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = addDays(first, -weekdayOf(first));
  const last = lastOfMonth(first);
  const weeks: string[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)));
  return weeks;
}

/** The requested month if it is valid, else the present one. */
export function monthOf(asked: string | null, today: string): string {
  return asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}
