import { addDays, daysBetween } from '@/lib/wallTime';
import { weekdayCodes, weekdayOf, type Rule } from './rule';

/** Most periods that a rule is walked: sixteen years of days. */
const MOST_PERIODS = 6_000;

/** A recurrence: a rule or none, further dates, dates left out; all in local time of the series. */
export type Series = { rule: Rule | null; rdates: readonly string[]; exdates: readonly string[] };

/**
 * The first dates of a series from a day on, in local time: the rule and further dates, without
 * those left out.
 */
export function datesOf(start: string, series: Series, limit: number, from = start): string[] {
  const { rule, rdates, exdates } = series;
  const more = rdates.filter((date) => date >= from);
  const found: string[] = [];
  const wanted = limit + more.length;
  for (const date of rule ? ruleDates(start, rule) : [start]) {
    if (date >= from && !exdates.includes(date)) found.push(date);
    if (found.length >= wanted) break;
  }
  const all = [...new Set([...found, ...more.filter((date) => !exdates.includes(date))])];
  return all.sort().slice(0, limit);
}

function* ruleDates(start: string, rule: Rule): Generator<string> {
  const first = start.slice(0, 10);
  const time = start.slice(10);
  const { end, months } = rule;
  let count = 0;
  for (let period = 0; period < MOST_PERIODS; period++) {
    for (const day of daysOfPeriod(first, rule, period * rule.interval)) {
      if (day < first) continue;
      if (months.length > 0 && !months.includes(Number(day.slice(5, 7)))) continue;
      if (end.kind === 'until' && day > end.day) return;
      yield `${day}${time}`;
      count++;
      if (end.kind === 'count' && count >= end.count) return;
    }
  }
}

/** The days of the nth day, week, month or year after the first date's. */
function daysOfPeriod(first: string, { unit, weekdays, monthly }: Rule, n: number): string[] {
  if (unit === 'day') return [addDays(first, n)];
  if (unit === 'week') {
    const monday = addDays(first, 7 * n - weekdayCodes.indexOf(weekdayOf(first)));
    return weekdayCodes.flatMap((code, i) => (weekdays.includes(code) ? [addDays(monday, i)] : []));
  }
  const date = Number(first.slice(8, 10));
  const month = monthAfter(first, unit === 'year' ? 12 * n : n);
  if (!monthly || 'day' in monthly) return inMonth(month, monthly?.day ?? date);
  const { nth, weekday } = monthly;
  const days = Array.from({ length: lengthOf(month) }, (_, i) => addDays(month, i)).filter(
    (day) => weekdayOf(day) === weekday,
  );
  const day = nth < 0 ? days.at(nth) : days[nth - 1];
  return day ? [day] : [];
}

/** The first day of the month this many months later. */
function monthAfter(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function lengthOf(month: string): number {
  return daysBetween(month, monthAfter(month, 1));
}

const inMonth = (month: string, day: number) =>
  day <= lengthOf(month) ? [addDays(month, day - 1)] : [];
