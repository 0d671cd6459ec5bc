import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type QueueItem = Schemas['QueueItem'];
export type Review = Schemas['EventReview'];
export type Report = Schemas['ModerationReport'];
export type JoinRequest = Schemas['JoinResponse'];
export type ModerationReason = Schemas['ModerationReason'];
export type Risk = Review['risk'][number];
export type Twin = Review['twins'][number];
type Action = Schemas['Action'];

export const queueStates = ['waiting', 'mine', 'taken', 'all'] as const;
export type QueueState = (typeof queueStates)[number];

export const decisions = ['publish', 'request-changes', 'refuse'] as const;
export type Decision = (typeof decisions)[number];

/** In the order they are offered; the public report counts them. */
export const reasons = [
  'incomplete',
  'unclear-dates',
  'broken-link',
  'duplicate',
  'not-organiser',
  'off-topic',
  'advertising',
  'inappropriate',
  'other',
] as const satisfies ModerationReason[];

/** True when the API allows this act to the caller. */
export function may(actions: Action[], name: Action['name']): boolean {
  return actions.some((action) => action.name === name && action.allowed);
}

/** Why the API closes this act; null when it is open or not listed. */
export function closedBecause(actions: Action[], name: Action['name']): Action['reason'] | null {
  return actions.find((action) => action.name === name && !action.allowed)?.reason ?? null;
}

/** Who may decide now, for the bar of the review. */
export type Standing = 'mine' | 'free' | 'another' | 'own-organisation' | 'nothing';

export function standingOf({ actions }: Pick<Review, 'actions'>): Standing {
  if (may(actions, 'publish')) return 'mine';
  if (may(actions, 'take')) return 'free';
  const why = closedBecause(actions, 'take');
  if (why === 'own-organisation') return 'own-organisation';
  return why === 'taken-by-another' ? 'another' : 'nothing';
}

/** The subject of a review: a new event, an edit of a published one, or an appeal. */
export type Matter = 'new' | 'revision' | 'appeal';

export function matterOf(item: Pick<QueueItem, 'revision' | 'appeal'>): Matter {
  if (item.revision) return 'revision';
  return item.appeal ? 'appeal' : 'new';
}

/** The subject of a review, derived from its live version and its thread. */
export function matterOfReview({ live, thread }: Pick<Review, 'live' | 'thread'>): Matter {
  if (live) return 'revision';
  return thread.some(({ kind }) => kind === 'appeal') ? 'appeal' : 'new';
}

/** When it was last submitted. */
export function waitingSince({ event }: Pick<Review, 'event'>): string | null {
  return event.revision?.submittedAt ?? event.submittedAt ?? null;
}

/** Whole minutes until the review is free again, at least 0. */
export function minutesUntil(until: string, now: Date): number {
  return Math.max(0, Math.ceil((new Date(until).getTime() - now.getTime()) / 60_000));
}

const fields = [
  'summary',
  'description',
  'place',
  'online',
  'registration',
  'price',
  'accessibility',
  'themes',
] as const;

/** The fields of an entry that another one could take from it. */
export function keepable(event: Review['event']): (typeof fields)[number][] {
  const says: Record<(typeof fields)[number], boolean> = {
    summary: Object.keys(event.summary).length > 0,
    description: Object.keys(event.description).length > 0,
    place: Boolean(event.place),
    online: Boolean(event.online?.url),
    registration: Boolean(event.registration),
    price: event.price.free != null || Object.keys(event.price.text).length > 0,
    accessibility: Object.values(event.accessibility).some((fact) => fact !== 'unknown'),
    themes: event.themes.length > 0,
  };
  return fields.filter((field) => says[field]);
}

/**
 * True when the caller may merge the reviewed entry into this one, which must be published or
 * postponed.
 */
export function canMergeInto(review: Review, twin: Twin): boolean {
  const inCalendar = twin.event.status === 'published' || twin.event.status === 'postponed';
  return inCalendar && review.actions.some(({ name, allowed }) => name === 'merge' && allowed);
}
