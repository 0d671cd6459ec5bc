import { fieldOf, type ProblemError } from '@/api/problem';
import type { components } from '@/api/schema';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { EventForm } from './model';
import { isHalfWritten, scheduleGap, type ScheduleGap } from './schedule';

export type Choice = components['schemas']['Choice'];
export type EventProblem = FieldProblem & { field: string; choices?: Choice[] };
/** As the API says it, or what the page itself misses before it asks. */
export type EditorViolation = Omit<Violation, 'reason'> & {
  reason?: Violation['reason'] | `gap-${ScheduleGap}`;
};
type Violation = ProblemError['violations'][number];
type Words = (key: string, options: { defaultValue: string }) => string;

/** Fields that several controls write together: a pointer into them leads to the first of these. */
const groups = [
  'themes',
  'audiences',
  'languages',
  'coOrganisationIds',
  'accessibility',
  'recurrence.rdates',
  'recurrence.exdates',
];
const homes: Record<string, string> = {
  schedule: 'schedule.start',
  'schedule.allDay': 'schedule.start',
  recurrence: 'recurrence.rrule',
  place: 'place.city',
  'place.coordinates': 'place.coordinates',
  online: 'online.url',
  registration: 'registration.mode',
  'registration.mode': 'registration.mode',
  'registration.capacity': 'registration.onSite',
  'registration.capacity.onSite': 'registration.onSite',
  'registration.capacity.remote': 'registration.remote',
  price: 'price.free',
  image: 'image',
  'image.id': 'image',
};

/** The control of a violation. */
export function controlOf(pointer: string): string {
  const field = fieldOf(pointer);
  const group = groups.find((name) => field === name || field.startsWith(`${name}.`));
  if (group) return group;
  if (field.startsWith('place.coordinates')) return 'place.coordinates';
  return homes[field] ?? field;
}

/**
 * The violations of an answer, each on its control, with our text for its reason, else for its
 * control, else the API's sentence.
 */
export function problemsOf(violations: readonly EditorViolation[], t: Words): EventProblem[] {
  return violations.map((violation) => {
    const field = controlOf(violation.pointer);
    const plain = field.replace(/\.([a-z]{2})$/, '').replaceAll('.', '_');
    const missing = violation.reason === 'missing';
    const byControl = missing
      ? t(`editor:missing.${plain}`, { defaultValue: violation.message })
      : t(`editor:wrong.${plain}`, { defaultValue: violation.message });
    const message =
      violation.reason && !missing
        ? t(`editor:reason.${violation.reason}`, { defaultValue: byControl })
        : byControl;
    return { field, message, ...(violation.choices && { choices: violation.choices }) };
  });
}

const valueAt = (form: EventForm, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], form);

/** True when a missing value was given since. */
export function isGiven(form: EventForm, field: string): boolean {
  if (field.startsWith('schedule.')) return scheduleGap(form.schedule) === null;
  if (field === 'online.url' && form.online.releasedTo === 'registered') return true;
  const value = valueAt(form, field);
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The values required before anything can be sent, as the API would report them. */
export function gapsOf(form: EventForm): EditorViolation[] {
  const gaps: EditorViolation[] = [];
  const missing = (pointer: string) => gaps.push({ pointer, message: '', reason: 'missing' });
  if (!form.organisationId) missing('/organisationId');
  if (!form.title[form.defaultLanguage]?.trim()) missing(`/title/${form.defaultLanguage}`);
  const gap = isHalfWritten(form.schedule) && scheduleGap(form.schedule);
  if (gap) {
    const pointer = gap.startsWith('start') ? '/schedule/start' : '/schedule/end';
    gaps.push({ pointer, message: '', reason: `gap-${gap}` });
  }
  return gaps;
}

/** The language tab of a control, or null. */
export function languageOfField(field: string): string | null {
  return /^(?:title|summary|description)\.([a-z]{2})$/.exec(field)?.[1] ?? null;
}
