import type { Claim } from './mine/api';

export const money = { cents: 94800, currency: 'EUR' };

export const documents = [
  { kind: 'attendance-list', required: true, label: { fr: 'La feuille signée' } },
  { kind: 'account-statement', required: true, label: { fr: 'Le RIB' } },
];

/** A scheme as the API answers it, with the parts that pages of claims read. */
export const aScheme = {
  id: 's1',
  slug: 'digiset-2025',
  version: { number: 1, validFrom: '2025-11-01T00:00:00Z' },
  texts: { title: { fr: 'Défraiement DIGISET' }, summary: { fr: '' }, legalBasis: { fr: '' } },
  amount: { kind: 'flat', money },
  rules: {
    distance: { moreThanMetres: 20000, pointDoubtMetres: 50, townDoubtMetres: 3000 },
    firstParticipation: { of: 'organisation', among: 'project' },
    window: { opens: null, closes: null, zone: 'Europe/Paris', graceHours: 48 },
    phase: 'open',
  },
  documents,
  events: [],
  most: { beneficiaries: 25, taken: 0, project: 'DIGISET' },
  delays: { answerDays: 14, appealDays: 60, payDays: 30, draftDays: 90 },
  open: [],
  sources: [],
};

const rules = [
  {
    rule: 'distance',
    verdict: 'yes',
    inputs: {},
    explanation: { fr: 'Le siège est à 392 km du lieu.' },
  },
  {
    rule: 'attendance',
    verdict: 'undecided',
    inputs: { recorded: null },
    explanation: { fr: 'Personne n’est inscrit dans notre liste.' },
  },
];

const decision = {
  reviewer: null,
  proposesGrant: false,
  ground: null,
  overrides: [],
  onHold: false,
  dueAt: '2027-02-28T11:00:00Z',
  appealUntil: null,
  payBy: null,
  paidOn: null,
  closedOn: null,
};

/** A claim of the Maison du Lierre: a draft, unless something else is said. */
export function aClaim(changed: Partial<Claim> & { decided?: Partial<Claim['decision']> } = {}) {
  const { decided, ...rest } = changed;
  return {
    id: 'c1',
    version: 3,
    status: 'draft',
    subject: {
      number: null,
      scheme: 'digiset-2025',
      schemeTitle: { fr: 'Défraiement DIGISET' },
      organisation: { id: 'o1', slug: 'lierre', name: 'Maison du Lierre' },
      contact: 'Nour Velle',
      amount: money,
      createdAt: '2026-11-30T09:00:00Z',
      updatedAt: '2026-11-30T09:00:00Z',
    },
    writing: {
      firstParticipation: null,
      lateReason: null,
      office: null,
      requested: null,
      declared: false,
      missing: ['/firstParticipation', '/declares', '/account', '/documents/account-statement'],
    },
    rules: [],
    account: null,
    documents: [],
    questions: [],
    desk: null,
    actions: [],
    ...rest,
    decision: { ...decision, ...decided },
  } as unknown as Claim;
}

export const judged = rules as unknown as Claim['rules'];

/** What the people who decide see beside a claim. */
export const desk = {
  warnings: ['same-account-elsewhere'],
  envelope: {
    totalCents: 2_370_000,
    reservedCents: 94800,
    spentCents: 189600,
    freeCents: 2_085_600,
    mostBeneficiaries: 25,
    beneficiaries: 3,
    currency: 'EUR',
  },
  steps: [
    {
      name: 'approve',
      needs: ['approver'],
      money: true,
      allowed: false,
      reason: 'four-eyes',
    },
  ],
  gaps: [],
  checklist: [],
} as unknown as NonNullable<Claim['desk']>;

/** Nothing is kept or erased yet: the claim is not over. */
export const keeping = { onHold: false, terms: [], erasures: [], holds: [] };
