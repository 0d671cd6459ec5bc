import { HttpResponse } from 'msw';
import type { Delivery, Webhook } from './model';

export const camille = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };

export const texts = ['webhooks', 'calendar', 'events', 'organisations'];

/** All of a list in one answer. */
export const aPage = (items: object[]) => ({
  items,
  total: { value: items.length, relation: 'exact' },
  next: null,
});

export const aProblem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${type}`, title: type, status, detail: type, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export function aWebhook(over: Partial<Webhook> = {}): Webhook {
  return {
    id: 'w1',
    version: 1,
    organisation: { id: 'o1', slug: 'les-communs', name: 'Les Communs' },
    url: 'https://partner.example/soga',
    types: ['event.published', 'event.cancelled'],
    filter: 'theme=data&country=FR',
    status: 'enabled',
    disabledReason: null,
    disabledAt: null,
    failingSince: null,
    previousSecretUntil: null,
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    secret: null,
    actions: [
      { name: 'edit', allowed: true },
      { name: 'enable', allowed: false, reason: 'already-enabled' },
      { name: 'disable', allowed: true },
    ],
    ...over,
  };
}

/** The same after days in which nothing got through. */
export function aDisabledWebhook(over: Partial<Webhook> = {}): Webhook {
  return aWebhook({
    status: 'disabled',
    disabledReason: 'failing',
    disabledAt: '2026-11-21T10:00:00Z',
    failingSince: '2026-11-16T10:00:00Z',
    actions: [
      { name: 'enable', allowed: true },
      { name: 'disable', allowed: false, reason: 'already-disabled' },
    ],
    ...over,
  });
}

/** A message that arrived at once. */
export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd1',
    messageId: 'msg_d1',
    type: 'event.published',
    changeId: 7,
    body: '{"type":"event.published","data":{"id":7}}',
    status: 'delivered',
    attempts: 1,
    createdAt: '2026-11-21T10:00:00Z',
    lastAttemptAt: '2026-11-21T10:00:01Z',
    nextAttemptAt: null,
    responseStatus: 204,
    refusal: null,
    ...over,
  };
}
