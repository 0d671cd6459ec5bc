import type { components } from '@/api/schema';
import {
  formatRule,
  monthlyDaysOf,
  newRule,
  parseRule,
  weekdayCodes,
  weekdayOf,
  type Rule,
  type Unit,
} from '../recurrence/rule';

type RecurrenceText = components['schemas']['RecurrenceText'];

/** The recurrence in the form. The rule is stored as written, so that nothing of it is lost. */
export type RecurrenceForm = { rrule: string; rdates: string[]; exdates: string[] };

export function toRecurrenceForm(text: RecurrenceText | null | undefined): RecurrenceForm | null {
  if (!text) return null;
  return { rrule: text.rrule ?? '', rdates: text.rdates ?? [], exdates: text.exdates ?? [] };
}

/** The recurrence to send; null unless there is a first date and a further one. */
export function toRecurrence(
  form: RecurrenceForm | null | undefined,
  start: string | null | undefined,
): RecurrenceText | null {
  const rrule = form?.rrule.trim() || null;
  if (!form || !start || (!rrule && form.rdates.length === 0)) return null;
  return { rrule, rdates: form.rdates, exdates: form.exdates };
}

/** The kinds of recurrence to choose from; `expert` is a rule that the choices cannot express. */
export type RepeatKind = 'none' | Unit | 'dates' | 'expert';

export function kindOf(form: RecurrenceForm | null, start: string): RepeatKind {
  if (!form) return 'none';
  if (!form.rrule.trim()) return 'dates';
  return parseRule(form.rrule, start)?.unit ?? 'expert';
}

/** Another kind; dates added and left out by hand stay where possible. */
export function withKind(
  form: RecurrenceForm | null,
  kind: RepeatKind,
  start: string,
): RecurrenceForm | null {
  if (kind === 'none') return null;
  const rdates = form?.rdates ?? [];
  if (kind === 'expert') return form;
  if (kind === 'dates') return { rrule: '', rdates, exdates: [] };
  const end = form && parseRule(form.rrule, start)?.end;
  const rule = { ...newRule(kind, start), ...(end && { end }) };
  return { rrule: formatRule(rule), rdates, exdates: [] };
}

/** Excludes months from a rule; the month of the first date cannot be excluded. */
export function withoutMonths(rule: Rule, excluded: readonly number[], start: string): Rule {
  const own = Number(start.slice(5, 7));
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  const months = all.filter((month) => month === own || !excluded.includes(month));
  return { ...rule, months: months.length === 12 ? [] : months };
}

/** Adapts to a moved first date: the rule starts on it, and dates chosen by hand get its time. */
export function followStart(
  form: RecurrenceForm | null,
  before: string,
  after: string,
): RecurrenceForm | null {
  if (!form || before === after) return form;
  const rule = parseRule(form.rrule, before);
  const time = after.slice(10);
  const atHour = (date: string) =>
    date.slice(10) === before.slice(10) ? `${date.slice(0, 10)}${time}` : date;
  return {
    rrule: rule ? formatRule(beginningOn(rule, before, after)) : form.rrule,
    rdates: form.rdates.map(atHour),
    exdates: form.exdates.map(atHour),
  };
}

function beginningOn(rule: Rule, before: string, after: string): Rule {
  const next = { ...rule };
  const [from, to] = [weekdayOf(before), weekdayOf(after)];
  if (rule.unit === 'week' && !rule.weekdays.includes(to)) {
    const moved = rule.weekdays.map((one) => (one === from ? to : one));
    next.weekdays = weekdayCodes.filter((one) => one === to || moved.includes(one));
  }
  const { monthly } = rule;
  if (monthly) {
    const days = monthlyDaysOf(after);
    const alike = days.find((one) =>
      'nth' in monthly ? 'nth' in one && one.nth < 0 === monthly.nth < 0 : 'day' in one,
    );
    next.monthly = alike ?? days[0] ?? null;
  }
  const month = Number(after.slice(5, 7));
  if (rule.months.length > 0 && !rule.months.includes(month))
    next.months = [...rule.months, month].sort((a, b) => a - b);
  return next;
}

/**
 * Equal texts for equal rules, however they are written, so that conflicts only show real
 * differences.
 */
export function canonicalRecurrence(form: RecurrenceForm | null | undefined): string {
  if (!form) return '';
  const parts = form.rrule
    .trim()
    .toUpperCase()
    .split(';')
    .filter((part) => part !== 'INTERVAL=1')
    .map((part) => (/^UNTIL=\d{8}$/.test(part) ? `${part}T235959` : part));
  return JSON.stringify([parts.sort(), form.rdates.toSorted(), form.exdates.toSorted()]);
}
