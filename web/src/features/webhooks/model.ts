import type { components } from '@/api/schema';
import { foreignNames, pastedFilter } from '@/features/events';
import type { ProblemError } from '@/api/problem';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { Tone } from '@/ui/StatusBadge';

type Schemas = components['schemas'];
export type Webhook = Schemas['WebhookResponse'];
export type Delivery = Schemas['DeliveryResponse'];
export type DeliveryStatus = Schemas['DeliveryStatus'];

/** The editable content of a webhook; no types means all. */
export type Content = { url: string; types: string[]; filter: string | null };

/** The types of changes to choose from. */
export const changes = {
  event: ['published', 'changed', 'cancelled', 'postponed', 'merged', 'deleted'],
  organisation: ['listed', 'changed', 'merged', 'deleted'],
} as const;

export const statuses = ['pending', 'delivered', 'failed'] as const;

export function statusOf(search: URLSearchParams): DeliveryStatus | null {
  return statuses.find((one) => one === search.get('status')) ?? null;
}

export function may(webhook: Pick<Webhook, 'actions'>, act: Schemas['ActName']): boolean {
  return webhook.actions.some(({ name, allowed }) => name === act && allowed);
}

/** The host of an address, used as the name of a webhook. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

type State = {
  name: 'on' | 'failing' | 'by-hand' | 'off-failing' | 'gone';
  tone: Tone;
  since: string | null;
};

/** The state: on, failing, or off with its reason. */
export function stateOf(webhook: Webhook): State {
  const { status, disabledReason, disabledAt = null, failingSince = null } = webhook;
  if (status === 'enabled')
    return failingSince
      ? { name: 'failing', tone: 'warn', since: failingSince }
      : { name: 'on', tone: 'good', since: null };
  if (disabledReason === 'gone') return { name: 'gone', tone: 'bad', since: disabledAt };
  if (disabledReason === 'failing') return { name: 'off-failing', tone: 'bad', since: disabledAt };
  return { name: 'by-hand', tone: 'quiet', since: disabledAt };
}

export type DeliveryState = 'pending' | 'retrying' | 'delivered' | 'failed';

export const deliveryTones: Record<DeliveryState, Tone> = {
  pending: 'info',
  retrying: 'warn',
  delivered: 'good',
  failed: 'bad',
};

export function deliveryState({ status, attempts }: Delivery): DeliveryState {
  return status === 'pending' && attempts > 0 ? 'retrying' : status;
}

const SOON = 60_000;

/**
 * Milliseconds before the deliveries are loaded again: short while one is about to be sent, a
 * little longer when pending ones are not shown, else as long as a new one may go unnoticed.
 */
export function pauseBefore(
  deliveries: readonly Delivery[],
  shown: DeliveryStatus | null,
  now: number,
): number {
  if (shown === 'delivered' || shown === 'failed') return 5_000;
  const soon = deliveries.some(
    ({ status, nextAttemptAt }) =>
      status === 'pending' && (!nextAttemptAt || Date.parse(nextAttemptAt) < now + SOON),
  );
  return soon ? 2_000 : 30_000;
}

/** The form as typed. */
export type Form = { url: string; scope: 'all' | 'some'; types: string[]; filter: string };

export const emptyForm: Form = { url: '', scope: 'all', types: [], filter: '' };

export function toForm({ url, types, filter }: Webhook): Form {
  return { url, scope: types.length > 0 ? 'some' : 'all', types, filter: filter ?? '' };
}

export function toContent({ url, scope, types, filter }: Form): Content {
  return {
    url: url.trim(),
    types: scope === 'all' ? [] : types,
    filter: pastedFilter(filter).toString() || null,
  };
}

export function contentOf({ url, types, filter }: Webhook): Content {
  return { url, types, filter: filter ?? null };
}

export function isSameContent(webhook: Webhook, content: Content): boolean {
  return (
    webhook.url === content.url &&
    (webhook.filter ?? null) === content.filter &&
    [...webhook.types].sort().join() === [...content.types].sort().join()
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;

const LONGEST_FILTER = 1000;

/** What must be corrected before anything is sent, each on its field. */
export function gapsOf(form: Form, t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  const url = form.url.trim();
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    gaps.push({ field: 'url', message: t('webhooks:wrong.url') });
  if (form.scope === 'some' && form.types.length === 0)
    gaps.push({ field: 'types', message: t('webhooks:wrong.types') });
  const [name] = foreignNames(pastedFilter(form.filter));
  if (name !== undefined)
    gaps.push({ field: 'filter', message: t('webhooks:wrong.filter', { name }) });
  else if ((toContent(form).filter?.length ?? 0) > LONGEST_FILTER)
    gaps.push({ field: 'filter', message: t('webhooks:wrong.filterLong') });
  return gaps;
}

/** The violations of an answer, each on its field; those of the filter point to its parameters: `?theme`. */
export function refusalsOf(violations: ProblemError['violations'], t: Words): FieldProblem[] {
  return violations.map(({ pointer, message }) => {
    if (pointer.startsWith('?'))
      return { field: 'filter', message: t('webhooks:wrong.filter', { name: pointer.slice(1) }) };
    const [, field = ''] = pointer.split('/');
    if (field === 'url' || field === 'types')
      return { field, message: t(`webhooks:wrong.${field}`) };
    return { field, message };
  });
}

/** The answer of the last attempt, or why there was none. */
export function answerWords({ responseStatus, refusal, status }: Delivery, t: Words): string {
  if (refusal) return t(`webhooks:refusal.${refusal}`);
  if (!responseStatus) return t('webhooks:answer.none');
  if (status === 'delivered') return t('webhooks:answer.status', { status: responseStatus });
  return t('webhooks:answer.expected', { status: responseStatus });
}

/** JSON indented for reading; unchanged when it is not JSON. */
export function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
