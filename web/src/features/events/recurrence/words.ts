import type { components } from '@/api/schema';
import { formatDay, formatTime } from '@/lib/dates';
import { parseRule, weekdayCodes, type MonthlyDay, type Rule, type Weekday } from './rule';

type Words = (key: string, values?: Record<string, unknown>) => string;
export type RecurrenceText = components['schemas']['RecurrenceText'];

const FEW = 3;

/**
 * The recurrence as a sentence: «Chaque premier mardi du mois à 18 h, sauf en août, jusqu’au mardi
 * 1er juin 2027». A rule without such words is only called a rule.
 */
export function recurrenceWords(
  { rrule, rdates, exdates }: RecurrenceText,
  start: string,
  t: Words,
  language: string,
): string {
  const rule = rrule ? parseRule(rrule, start) : null;
  const parts = rule
    ? ruleParts(rule, start, t, language)
    : [
        rrule
          ? t('events:repeat.other')
          : t('events:repeat.chosen', { count: 1 + (rdates?.length ?? 0) }),
      ];
  const days = (dates: readonly string[]) =>
    listOf(
      dates.map((date) => formatDay(date, language)),
      language,
    );
  if (rrule && rdates?.length)
    parts.push(
      rdates.length > FEW
        ? t('events:repeat.plus', { count: rdates.length })
        : t('events:repeat.also', { days: days(rdates) }),
    );
  if (exdates?.length)
    parts.push(
      exdates.length > FEW
        ? t('events:repeat.minus', { count: exdates.length })
        : t('events:repeat.without', { days: days(exdates) }),
    );
  return parts.join(', ');
}

function ruleParts(rule: Rule, start: string, t: Words, language: string): string[] {
  const { months, end } = rule;
  const rhythm = rhythmWords(rule, start, t, language);
  const parts = [
    start.includes('T')
      ? t('events:repeat.at', { rhythm, time: formatTime(start, language) })
      : rhythm,
  ];
  if (months.length > 6) {
    const left = Array.from({ length: 12 }, (_, i) => i + 1).filter((one) => !months.includes(one));
    if (left.length > 0)
      parts.push(t('events:repeat.except', { months: monthList(left, language) }));
  } else if (months.length > 0)
    parts.push(t('events:repeat.only', { months: monthList(months, language) }));
  if (end.kind === 'count') parts.push(t('events:repeat.times', { count: end.count }));
  if (end.kind === 'until')
    parts.push(t('events:repeat.until', { day: formatDay(end.day, language) }));
  return parts;
}

function rhythmWords(rule: Rule, start: string, t: Words, language: string): string {
  const { unit, interval: count, weekdays, monthly } = rule;
  switch (unit) {
    case 'day':
      return t('events:repeat.day', { count });
    case 'week': {
      const days = weekdays.map((one) => weekdayName(one, language));
      return t('events:repeat.week', { count, days: listOf(days, language) });
    }
    case 'month':
      if (monthly && 'nth' in monthly)
        return t('events:repeat.monthNth', { count, ...nthValues(monthly, t, language) });
      return t('events:repeat.monthDay', {
        count,
        day: dayOfMonth(monthly?.day ?? Number(start.slice(8, 10)), language),
      });
    case 'year':
      return t('events:repeat.year', { count, day: yearDay(start, language) });
  }
}

function nthValues(
  { nth, weekday }: { nth: number; weekday: Weekday },
  t: Words,
  language: string,
) {
  const name = nth < 0 ? 'last' : String(nth);
  return { nth: t(`events:repeat.nth.${name}`), weekday: weekdayName(weekday, language) };
}

/** «Le premier mardi du mois», «le 15 du mois». */
export function monthlyWords(monthly: MonthlyDay, t: Words, language: string): string {
  return 'nth' in monthly
    ? t('events:repeat.theNth', nthValues(monthly, t, language))
    : t('events:repeat.theDay', { day: dayOfMonth(monthly.day, language) });
}

const locale = (language: string) => (language.startsWith('fr') ? 'fr-FR' : 'en-GB');

function named(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00Z`));
}

/** «mardi», "Tuesday". */
export function weekdayName(weekday: Weekday, language: string): string {
  // The first of June 2026 is a Monday.
  return named(`2026-06-0${weekdayCodes.indexOf(weekday) + 1}`, language, { weekday: 'long' });
}

/** «août», "August"; months are 1 to 12. */
export function monthName(month: number, language: string): string {
  return named(`2026-${String(month).padStart(2, '0')}-01`, language, { month: 'long' });
}

const monthList = (months: readonly number[], language: string) =>
  listOf(
    months.map((month) => monthName(month, language)),
    language,
  );

function yearDay(start: string, language: string): string {
  const month = monthName(Number(start.slice(5, 7)), language);
  return `${dayOfMonth(Number(start.slice(8, 10)), language)} ${month}`;
}

const dayOfMonth = (day: number, language: string) =>
  day === 1 && language.startsWith('fr') ? '1er' : String(day);

function listOf(items: string[], language: string): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(items);
}
