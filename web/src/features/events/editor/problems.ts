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
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Nothing when the form can be sent: the API then says what is missing. Else everything that is missing,
 * in the order of the form, so that nobody is told of one thing at a time.
 */
export function gapsOf(form: EventForm): EditorViolation[] {
  const own = form.defaultLanguage;
  const gap = scheduleGap(form.schedule);
  const half = gap !== null && isHalfWritten(form.schedule);
  if (form.organisationId && form.title[own]?.trim() && !half) return [];
  const onSite = form.format === 'on-site' || form.format === 'hybrid';
  const remote = form.format === 'online' || form.format === 'hybrid';
  const needed: (string | false)[] = [
    'organisationId',
    `title.${own}`,
    `summary.${own}`,
    'kind',
    'format',
    gap !== null && (gap.startsWith('start') ? 'schedule.start' : 'schedule.end'),
    onSite && 'place.city',
    onSite && 'place.country',
    remote && 'online.url',
    'languages',
    form.registration.mode === 'external' && 'registration.url',
  ];
  return needed
    .filter((field) => field !== false)
    .filter((field) => !isGiven(form, field))
    .map((field) => ({
      pointer: `/${field.replaceAll('.', '/')}`,
      message: '',
      reason: field.startsWith('schedule.') && half ? (`gap-${gap}` as const) : 'missing',
    }));
}

/** The violations that still stand: what is missing was not given, what is wrong was not changed. */
export function standing(
  violations: EditorViolation[],
  now: EventForm,
  then: EventForm | null,
): EditorViolation[] {
  const left = violations.filter(({ pointer, reason }) => {
    const field = controlOf(pointer);
    if (reason === 'missing' || reason?.startsWith('gap-')) return !isGiven(now, field);
    const part = (form: EventForm | null) => JSON.stringify(form && valueAt(form, rootOf(field)));
    return part(now) === part(then);
  });
  return left.length === violations.length ? violations : left;
}

const roots: Record<string, string> = { coOrganisationIds: 'coOrganisations' };

/** The part of the form that a control writes. */
function rootOf(field: string): string {
  const [first = field] = field.split('.');
  return first === 'place' || first === 'online' || first === 'registration'
    ? field
    : (roots[first] ?? first);
}

/** The language tab of a control, or null. */
export function languageOfField(field: string): string | null {
  return /^(?:title|summary|description)\.([a-z]{2})$/.exec(field)?.[1] ?? null;
}
