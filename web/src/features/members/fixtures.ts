import { http, HttpResponse } from 'msw';
import { server } from '@/testing/server';
import type { Membership } from './api';

export const page = <Item>(items: Item[]) => ({
  items,
  total: { value: items.length, relation: 'exact' },
  next: null,
});

export const priceList = (tier: string, brackets: { from: number; cents: number }[]) => ({
  id: `list-${tier}`,
  version: 1,
  tier,
  validFrom: '2026-01-01',
  year: 'calendar',
  rollOver: null,
  currency: 'EUR',
  brackets,
  paymentPage: null,
  example: true,
  used: false,
});

/** Answers what a prospect compares. */
export function catalogue() {
  const tier = (code: string, level: number, label: string, price: object) => ({
    code,
    level,
    label: { fr: label },
    finances: level === 1 ? { fr: 'Les missions d’intérêt général' } : {},
    gives: level === 2 ? { fr: 'Les services collectifs aux membres' } : {},
    price,
  });
  server.use(
    http.get('*/api/v1/tiers', () =>
      HttpResponse.json(
        page([
          tier('niveau-1', 1, 'Premier niveau', priceList('niveau-1', [{ from: 0, cents: 5000 }])),
          tier(
            'niveau-2',
            2,
            'Niveau 2',
            priceList('niveau-2', [
              { from: 0, cents: 20000 },
              { from: 50000000, cents: 80050 },
            ]),
          ),
        ]),
      ),
    ),
    http.get('*/api/v1/colleges', () =>
      HttpResponse.json(
        page([
          { code: 'operateurs', label: { fr: 'Opérateurs' }, seats: 5, parties: ['organisation'] },
          { code: 'benevoles', label: { fr: 'Bénévoles' }, seats: 3, parties: ['person'] },
          { code: 'fondateurs', label: { fr: 'Fondateurs' }, seats: null, parties: ['person'] },
        ]),
      ),
    ),
    http.get('*/api/v1/segments', () =>
      HttpResponse.json(page([{ code: 'individus', label: { fr: 'Individu' }, motivation: {} }])),
    ),
    http.get('*/api/v1/benefits', () =>
      HttpResponse.json(page([{ code: 'webinaires', label: { fr: 'Webinaires avec un expert' } }])),
    ),
    http.get('*/api/v1/me/electorates', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/entitlements', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/me/access', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/memberships/:id/entitlements', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/statutes', () =>
      HttpResponse.json(
        page([
          {
            version: '2024-02-05',
            adoptedOn: '2024-02-05',
            url: null,
            secretaryAdmits: false,
            graceVotes: false,
            inForce: true,
          },
        ]),
      ),
    ),
    http.get('*/api/v1/me/organisations', () =>
      HttpResponse.json(
        page([
          { id: 'o1', name: 'Maison du Lierre', role: 'signatory' },
          { id: 'o2', name: 'Où je rédige', role: 'editor' },
        ]),
      ),
    ),
  );
}

export function aMembership(over: Partial<Membership> = {}): Membership {
  return {
    id: 'm1',
    version: 3,
    status: 'due',
    party: {
      name: 'Nour Velle',
      organisation: null,
      contact: { name: 'Nour Velle', email: null },
      country: 'FR',
      language: 'fr',
    },
    choice: {
      tier: 'niveau-1',
      college: 'benevoles',
      segment: null,
      budget: null,
      motivation: null,
      statutes: '2024-02-05',
    },
    state: { tier: null, paidUntil: null, graceUntil: null, resignsOn: null, mergedInto: null },
    terms: [
      {
        id: 't1',
        year: 2026,
        firstDay: '2026-01-01',
        endDay: '2027-01-01',
        settled: false,
        exempt: false,
        dues: {
          asked: { cents: 5000, currency: 'EUR' },
          paid: { cents: 1000, currency: 'EUR' },
          balance: 4000,
          reference: 'RF18539007547034',
          calledOn: '2026-01-02',
          dueOn: '2026-02-01',
        },
        lines: [{ tier: 'niveau-1', from: '2026-01-01', cents: 5000 }],
        entries: [],
      },
    ],
    colleges: [],
    createdAt: '2026-01-01T10:00:00Z',
    updatedAt: '2026-01-02T10:00:00Z',
    actions: [
      { name: 'resign', allowed: true },
      { name: 'renew', allowed: false, reason: 'wrong-state' },
    ],
    ...over,
  };
}
