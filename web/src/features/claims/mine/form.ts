import type { FieldProblem } from '@/ui/ErrorSummary';
import { pointOf } from '../model';
import type { Claim, ClaimAnswers, ClaimItem } from './api';

type Words = (key: string, values?: Record<string, unknown>) => string;

/** What a claimant types; the point and the amount as they are written. */
export type Form = {
  first: 'yes' | 'no' | '';
  lateReason: string;
  point: string;
  requested: string;
  declares: boolean;
};

/** The largest document, and the kinds that are taken; the API checks the content. */
export const mostBytes = 8 * 1_048_576;
export const accepted = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

export function formOf({ writing }: Claim): Form {
  const { firstParticipation, lateReason, office, requested, declared } = writing;
  return {
    first: firstParticipation === null ? '' : firstParticipation ? 'yes' : 'no',
    lateReason: lateReason ?? '',
    point: office ? `${office.lat}, ${office.lon}` : '',
    requested: requested ? (requested.cents / 100).toFixed(2).replace('.', ',') : '',
    declares: declared,
  };
}

/** «948», «948,50»: cents, or null when it is no amount. */
export function centsOf(typed: string): number | null {
  const found = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(typed);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

/** What is saved: a point or an amount that is not written to the end keeps the one before. */
export function answersOf(form: Form, claim: Claim): ClaimAnswers {
  const { writing, subject } = claim;
  const cents = centsOf(form.requested);
  const typed = form.point.trim();
  return {
    firstParticipation: { yes: true, no: false, '': null }[form.first],
    lateReason: form.lateReason.trim() || null,
    office: typed ? (pointOf(typed) ?? writing.office ?? null) : null,
    requested: form.requested.trim()
      ? cents
        ? { cents, currency: subject.amount.currency }
        : (writing.requested ?? null)
      : null,
    declares: form.declares,
  };
}

/** The field of a pointer of the API: «/documents/account-statement» is «document-account-statement». */
export function fieldOf(pointer: string): string {
  const [, name = '', kind] = pointer.split('/');
  if (name === 'documents') return `document-${kind ?? ''}`;
  return { firstParticipation: 'first', account: 'account', declares: 'declares' }[name] ?? name;
}

/** What a submission still needs, each beside its field. */
export function gapsOf(
  { writing }: Claim,
  label: (kind: string) => string,
  t: Words,
): FieldProblem[] {
  return writing.missing.map((pointer) => {
    const field = fieldOf(pointer);
    return field.startsWith('document-')
      ? { field, message: t('myClaims:gap.document', { document: label(field.slice(9)) }) }
      : { field, message: t(`myClaims:gap.${field}`) };
  });
}

/** What may be edited now: everything in a draft, else the asked items. */
export function editableOf(claim: Claim): (item: ClaimItem) => boolean {
  if (claim.status === 'draft') return () => true;
  const asked = claim.questions.filter(({ answer }) => answer === null).map(({ item }) => item);
  return (item) => claim.status === 'needs-info' && asked.includes(item);
}
