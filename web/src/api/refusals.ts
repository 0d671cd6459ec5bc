import type { FieldProblem } from '@/ui/ErrorSummary';
import { isProblem } from './problem';

/**
 * What the API refused, in the reader's words: its own sentences are English and for programs. Each
 * part of a form is named once.
 *
 * @param labels By the last word of a pointer that is a label of the form: `{ lastDay: 'Dernier
 *   jour' }` for `/legs/0/lastDay`
 * @param say The sentence for a label; for undefined, that something was not accepted
 */
export function refusals(
  error: unknown,
  labels: Readonly<Record<string, string>>,
  say: (label: string | undefined) => string,
): FieldProblem[] {
  if (!isProblem(error)) return [];
  const said = error.violations.map(({ pointer }) => {
    const word = pointer.split('/').findLast((one) => one in labels);
    return say(word && labels[word]);
  });
  return [...new Set(said)].map((message) => ({ message }));
}
