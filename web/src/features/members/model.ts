import { money } from '@/lib/numbers';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { ProblemError } from '@/api/problem';
import type { College, Membership, MembershipRequest, PriceList, Term, Tier } from './api';

type Texts = Record<string, string>;
type Words = (key: string, values?: Record<string, unknown>) => string;

/** A text of the association in the reader's language, else in French. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts.fr ?? '';
}

/** What a tier costs with this yearly budget in cents; the lowest bracket when none is known. Null without prices. */
export function priceOf(list: PriceList | null | undefined, budget: number | null): number | null {
  if (!list) return null;
  const brackets = [...list.brackets].sort((one, other) => one.from - other.from);
  const fitting = brackets.filter(({ from }) => from <= (budget ?? 0));
  return (fitting.at(-1) ?? brackets[0])?.cents ?? null;
}

/** «50 €», or «de 50 € à 500 €» when it depends on the budget. */
export function priceText(list: PriceList, language: string, t: Words): string {
  const cents = list.brackets.map((bracket) => bracket.cents);
  const [least, most] = [Math.min(...cents), Math.max(...cents)];
  const shown = (value: number) => money(value, list.currency, language);
  return least === most
    ? t('members:price.flat', { price: shown(least) })
    : t('members:price.range', { least: shown(least), most: shown(most) });
}

export const asksForBudget = (tier: Tier | undefined) => (tier?.price?.brackets.length ?? 0) > 1;

export type Form = {
  /** The id of an organisation, or empty for oneself. */
  party: string;
  tier: string;
  college: string;
  segment: string;
  country: string;
  /** Whole euros, as typed. */
  budget: string;
  motivation: string;
  accepts: boolean;
};

/** Colleges that are open to a person, or to an organisation. */
export function collegesFor(colleges: readonly College[], party: string): College[] {
  const kind = party ? 'organisation' : 'person';
  return colleges.filter(({ parties }) => parties.includes(kind));
}

/** A yearly budget as typed («120 000», "120,000.50") in cents; null when it is no amount. */
export function budgetCents(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '');
  if (!/^\d{1,9}([.,]\d{3})*([.,]\d{1,2})?$/.test(bare)) return null;
  const decimals = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimals ? bare.slice(0, decimals.index) : bare).replace(/[.,]/g, '');
  const cents = Number(whole) * 100 + Number((decimals?.[1] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : null;
}

/** What is missing or wrong before it is sent. */
export function gapsOf(form: Form, tier: Tier | undefined, t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  const need = (field: keyof Form, wrong: boolean) => {
    if (wrong) gaps.push({ field, message: t(`members:apply.gap.${field}`) });
  };
  need('tier', !form.tier);
  need('college', !form.college);
  need('country', !form.party && !form.country);
  need('budget', Boolean(form.party) && asksForBudget(tier) && budgetCents(form.budget) === null);
  need('accepts', !form.accepts);
  return gaps;
}

export function toRequest(
  form: Form,
  statutes: string,
  currency: string,
  language: string,
): MembershipRequest {
  const cents = form.party ? budgetCents(form.budget) : null;
  return {
    organisationId: form.party || null,
    tier: form.tier,
    college: form.college,
    segment: form.segment || null,
    country: form.party ? null : form.country,
    budget: cents === null ? null : { cents, currency },
    motivation: form.motivation.trim() || null,
    statutes,
    language,
  };
}

const fields: Record<string, keyof Form> = {
  tier: 'tier',
  college: 'college',
  segment: 'segment',
  country: 'country',
  budget: 'budget',
  motivation: 'motivation',
  statutes: 'accepts',
  organisationId: 'party',
};

/** The API's objections beside their fields. */
export function objectionsOf(problem: ProblemError, t: Words): FieldProblem[] {
  return problem.violations.map(({ pointer }) => {
    const field = fields[pointer.split('/')[1] ?? ''];
    return field
      ? { field, message: t(`members:apply.gap.${field}`) }
      : { message: t('members:apply.gap.other') };
  });
}

/** The term that is to be paid: the last one called with a balance. */
export function termToPay({ terms }: Membership): Term | null {
  return (
    [...terms].reverse().find(({ dues }) => dues.reference !== null && dues.balance > 0) ?? null
  );
}

export const mayDo = ({ actions }: Membership, act: string) =>
  actions.some(({ name, allowed }) => name === act && allowed);
