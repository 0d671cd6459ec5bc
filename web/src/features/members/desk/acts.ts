import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import type { Membership, Term } from '../api';
import { budgetCents } from '../model';

export type DuesMethod = Exclude<components['schemas']['DuesMethod'], 'none'>;
export const methods: DuesMethod[] = ['transfer', 'card', 'cheque', 'cash', 'platform'];

/** What the desk asks about an act before it is carried out. */
export type Field =
  | 'message'
  | 'college'
  | 'tier'
  | 'from'
  | 'heardOn'
  | 'into'
  | 'amount'
  | 'bookedOn'
  | 'method'
  | 'note';

/** Acts of the desk, in the order of their buttons; those on a term or an entry stand beside it. */
export const fieldsOf = {
  admit: ['college', 'note'],
  ask: ['message'],
  refuse: ['message'],
  invoice: [],
  renew: ['tier'],
  return: ['tier'],
  'change-tier': ['tier', 'from'],
  'change-college': ['college', 'from', 'note'],
  reinstate: ['message'],
  merge: ['into', 'message'],
  end: ['message'],
  erase: [],
  exclude: ['heardOn', 'message'],
  pay: ['amount', 'bookedOn', 'method', 'note'],
  waive: ['amount', 'message'],
  reverse: ['message'],
} as const satisfies Record<string, readonly Field[]>;

export type DeskAct = keyof typeof fieldsOf;
export const deskActs = Object.keys(fieldsOf) as DeskAct[];
/** Acts on the money of a term, which have their buttons there. */
export const moneyActs: readonly DeskAct[] = ['pay', 'waive', 'reverse'];

const mayBeEmpty: readonly Field[] = ['note', 'from'];

export type Asked = { act: DeskAct; term?: Term; entry?: Term['entries'][number] };
export type Values = Record<Field, string>;

/** What the form begins with. */
export function begin({ act, term }: Asked, membership: Membership, today: string): Values {
  const { choice, state } = membership;
  return {
    message: '',
    college: act === 'admit' ? choice.college : '',
    tier: act === 'change-tier' ? '' : (state.tier ?? choice.tier),
    from: '',
    heardOn: '',
    into: '',
    amount: term ? amountText(term.dues.balance) : '',
    bookedOn: today,
    method: 'transfer',
    note: '',
  };
}

const amountText = (cents: number) =>
  cents > 0 ? `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}` : '';

/** The fields that are missing or wrong. */
export function gapsOf({ act }: Asked, values: Values): Field[] {
  return fieldsOf[act].filter((field) =>
    field === 'amount'
      ? (budgetCents(values.amount) ?? 0) <= 0
      : !mayBeEmpty.includes(field) && !values[field].trim(),
  );
}

const pointers: Record<string, Field> = {
  amount: 'amount',
  bookedOn: 'bookedOn',
  college: 'college',
  from: 'from',
  heardOn: 'heardOn',
  into: 'into',
  message: 'message',
  note: 'note',
  tier: 'tier',
};
/** The field that the API objects to. */
export const fieldAt = (pointer: string): Field | undefined =>
  pointers[pointer.split('/')[1] ?? ''];

/** Carries an act out. `key` keeps a repeated payment from being counted twice. */
export function send(
  membership: Membership,
  asked: Asked,
  values: Values,
  key: string,
): Promise<unknown> {
  const { act, term, entry } = asked;
  const { id } = membership;
  const params = { path: { id }, header: { 'If-Match': `"${membership.version}"` } };
  const message = values.message.trim();
  const note = values.note.trim() || null;
  const amount = () => ({
    cents: budgetCents(values.amount) ?? 0,
    currency: term?.dues.asked.currency ?? 'EUR',
  });
  const ofTerm = { path: { id, term: term?.id ?? '' }, header: { 'Idempotency-Key': key } };
  switch (act) {
    case 'ask':
    case 'refuse':
    case 'reinstate':
    case 'end':
      return dataOf(api.POST(`/api/v1/memberships/{id}/${act}`, { params, body: { message } }));
    case 'renew':
    case 'return':
      return dataOf(
        api.POST(`/api/v1/memberships/{id}/${act}`, { params, body: { tier: values.tier } }),
      );
    case 'admit':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/admit', {
          params,
          body: { college: values.college, message: note },
        }),
      );
    case 'erase':
      return dataOf(api.POST('/api/v1/memberships/{id}/erase', { params }));
    case 'invoice':
      return dataOf(api.POST('/api/v1/memberships/{id}/invoice', { params }));
    case 'change-tier':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/change-tier', {
          params,
          body: { tier: values.tier, from: values.from || null },
        }),
      );
    case 'change-college':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/change-college', {
          params,
          body: { college: values.college, from: values.from || null, message: note },
        }),
      );
    case 'exclude':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/exclude', {
          params,
          body: { heardOn: values.heardOn, message },
        }),
      );
    case 'merge':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/merge', {
          params,
          body: { into: values.into, message },
        }),
      );
    case 'pay':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/terms/{term}/payments', {
          params: ofTerm,
          body: {
            amount: amount(),
            bookedOn: values.bookedOn,
            method: values.method as DuesMethod,
            note,
          },
        }),
      );
    case 'waive':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/terms/{term}/waivers', {
          params: ofTerm,
          body: { amount: amount(), message },
        }),
      );
    case 'reverse':
      return dataOf(
        api.POST('/api/v1/memberships/{id}/entries/{entry}/reverse', {
          params: { path: { id, entry: entry?.id ?? '' } },
          body: { message },
        }),
      );
  }
}
