import { addDays } from '@/lib/wallTime';

/** The days of the week as RFC 5545 writes them, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdayCodes)[number];
export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** The day of the month: «le premier mardi» (−1 is the last one), or «le 15». */
export type MonthlyDay = { nth: number; weekday: Weekday } | { day: number };

export type RuleEnd =
  { kind: 'never' } | { kind: 'count'; count: number } | { kind: 'until'; day: string };

/** A rule that can be chosen without knowing RFC 5545; the first date always follows it. */
export type Rule = {
  unit: Unit;
  interval: number;
  /** The weekdays of a weekly rule. */
  weekdays: Weekday[];
  /** The day of a monthly rule. */
  monthly: MonthlyDay | null;
  /** The months it takes place in, 1 to 12; empty for all of them. */
  months: number[];
  end: RuleEnd;
};

const frequencies: Record<string, Unit> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const known = 'FREQ INTERVAL BYDAY BYMONTHDAY BYMONTH COUNT UNTIL WKST'.split(' ');

export function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay();
  return weekdayCodes[(sundayFirst + 6) % 7] ?? 'MO';
}

/**
 * The ways to describe this day in its month: «le premier mardi», «le dernier vendredi», «le 15».
 */
export function monthlyDaysOf(day: string): MonthlyDay[] {
  const date = Number(day.slice(8, 10));
  const weekday = weekdayOf(day);
  const nth = Math.ceil(date / 7);
  const last = addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
  return [
    ...(nth < 5 ? [{ nth, weekday }] : []),
    ...(last ? [{ nth: -1, weekday }] : []),
    { day: date },
  ];
}

/** A new rule for this first date. */
export function newRule(unit: Unit, first: string): Rule {
  return {
    unit,
    interval: 1,
    weekdays: unit === 'week' ? [weekdayOf(first)] : [],
    monthly: unit === 'month' ? (monthlyDaysOf(first)[0] ?? null) : null,
    months: [],
    end: { kind: 'never' },
  };
}

/**
 * Parses an RRULE; null for one that {@link Rule} cannot express, which is then kept as written.
 */
export function parseRule(text: string, start: string): Rule | null {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!known.includes(name) || !value || parts.has(name)) return null;
    parts.set(name, value);
  }
  const unit = frequencies[parts.get('FREQ') ?? ''];
  const interval = numberIn(parts.get('INTERVAL') ?? '1', 1, 999);
  const months = listOf(parts.get('BYMONTH')).map((one) => numberIn(one, 1, 12));
  const days = daysOf(unit, parts, start);
  const end = endOf(parts, start);
  const monday = (parts.get('WKST') ?? 'MO') === 'MO';
  if (!unit || !interval || !days || !end || !monday || months.includes(null)) return null;
  if (unit === 'year' && months.length > 0) return null;
  return { unit, interval, ...days, months: months as number[], end };
}

const listOf = (text: string | undefined) => text?.split(',') ?? [];

function numberIn(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return value >= least && value <= most ? value : null;
}

function daysOf(
  unit: Unit | undefined,
  parts: ReadonlyMap<string, string>,
  start: string,
): Pick<Rule, 'weekdays' | 'monthly'> | null {
  const byDay = listOf(parts.get('BYDAY'));
  const byMonthDay = listOf(parts.get('BYMONTHDAY'));
  if (unit === 'week' && byMonthDay.length === 0) {
    if (!byDay.every((one) => weekdayCodes.includes(one as Weekday))) return null;
    const weekdays = weekdayCodes.filter((one) => byDay.includes(one));
    return { weekdays: byDay.length > 0 ? weekdays : [weekdayOf(start)], monthly: null };
  }
  if (unit === 'month') {
    if (byDay.length + byMonthDay.length > 1) return null;
    const monthly = byDay[0] ? nthOf(byDay[0]) : dayOf(byMonthDay[0] ?? start.slice(8, 10));
    return monthly && { weekdays: [], monthly };
  }
  return byDay.length + byMonthDay.length === 0 ? { weekdays: [], monthly: null } : null;
}

function nthOf(text: string): MonthlyDay | null {
  const [, nth, weekday] = /^\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return nth ? { nth: Number(nth), weekday: weekday as Weekday } : null;
}

function dayOf(text: string): MonthlyDay | null {
  const day = numberIn(text, 1, 31);
  return day ? { day } : null;
}

function endOf(parts: ReadonlyMap<string, string>, start: string): RuleEnd | null {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count && until) return null;
  if (count) {
    const number = numberIn(count, 1, 9999);
    return number ? { kind: 'count', count: number } : null;
  }
  if (!until) return { kind: 'never' };
  const [, year, month, date, hour, minute] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?$/.exec(until) ?? [];
  if (!year) return null;
  const day = `${year}-${month}-${date}`;
  if (Number.isNaN(Date.parse(`${day}T00:00Z`))) return null;
  // A rule that ends on a day before the hour has its last date before that day.
  const before = hour !== undefined && start.includes('T') && `${hour}:${minute}` < start.slice(11);
  return { kind: 'until', day: before ? addDays(day, -1) : day };
}

/** The rule as RFC 5545 writes it. */
export function formatRule(rule: Rule): string {
  const { unit, interval, weekdays, monthly, months, end } = rule;
  const frequency = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[unit];
  return [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    months.length > 0 && `BYMONTH=${months.join()}`,
    unit === 'week' && `BYDAY=${weekdays.join()}`,
    monthly &&
      ('nth' in monthly ? `BYDAY=${monthly.nth}${monthly.weekday}` : `BYMONTHDAY=${monthly.day}`),
    end.kind === 'count' && `COUNT=${end.count}`,
    end.kind === 'until' && `UNTIL=${end.day.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';');
}
