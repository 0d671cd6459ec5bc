import type { components } from '@/api/schema';

type Status = components['schemas']['EventStatus'];
type Action = components['schemas']['Action'];

/** The views of my events and their filters, most urgent first. */
export const views = {
  all: [],
  draft: ['draft'],
  answer: ['changes-requested'],
  waiting: ['submitted'],
  published: ['published'],
  moved: ['postponed', 'cancelled'],
  refused: ['refused'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly Status[]>;

export type ViewName = keyof typeof views;

export function viewOf(word: string | null): ViewName {
  return word && Object.hasOwn(views, word) ? (word as ViewName) : 'all';
}

export function allowed(actions: readonly Action[], name: Action['name']): boolean {
  return actions.some((action) => action.name === name && action.allowed);
}

/** The acts that are buttons on the page of an event, most used first. */
const acts = [
  'submit',
  'reschedule',
  'appeal',
  'postpone',
  'discard-revision',
  'withdraw',
  'cancel',
  'delete',
] as const;
export type ActName = (typeof acts)[number];

/** The open acts. A draft is submitted from its editor, where missing values can be added. */
export function openActs(actions: readonly Action[]): ActName[] {
  return acts.filter((name) => allowed(actions, name));
}

/** The languages for a note to visitors: those of the title, the default one first. */
export function noteLanguages(title: Record<string, string>, own: string): string[] {
  return [...new Set([own, ...Object.keys(title)])];
}

/** Where the next step of an event leads. */
export function nextStepPlace(step: string): 'edit' | 'page' | 'public' | null {
  if (step === 'complete' || step === 'submit') return 'edit';
  if (step === 'answer' || step === 'appeal' || step === 'reschedule') return 'page';
  return step === 'none' ? 'public' : null;
}
