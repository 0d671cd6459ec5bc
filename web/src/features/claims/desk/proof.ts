import { centsOf } from './words';

/** What a person types about a payment that a document shows. */
export type ProofTyped = { paidOn: string; amount: string; file: File | null };

export const noProof: ProofTyped = { paidOn: '', amount: '', file: null };

/** The parts of the form as the API takes them; null while something is missing. */
export function proofOf({ paidOn, amount, file }: ProofTyped) {
  const cents = centsOf(amount);
  return paidOn && cents && file ? { paidOn, cents: String(cents), file } : null;
}
