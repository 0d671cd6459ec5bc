import type { FieldProblem } from '@/ui/ErrorSummary';
import { isProblem } from './problem';

/** A part of a form that the API may refuse. */
export type Part = {
  /** Matches JSON Pointers into what is sent. */
  at: RegExp;
  /** What the part is called in the form, and what is accepted. */
  say: string;
  /** The id of its field; from the match, where the form has several. */
  field: string | ((match: RegExpExecArray) => string);
};

/**
 * What the API refused, in the reader's words and with the way to the field: the API's own sentences
 * are English and for programs. Each field is named once.
 *
 * @param parts The first one that matches a pointer says it
 * @param other Says that something was not accepted, for a pointer of no part
 */
export function refusals(error: unknown, parts: readonly Part[], other: string): FieldProblem[] {
  if (!isProblem(error)) return [];
  const said = new Map<string, FieldProblem>();
  for (const { pointer } of error.violations) {
    const problem = problemOf(pointer, parts) ?? { message: other };
    said.set(`${problem.field} ${problem.message}`, problem);
  }
  return [...said.values()];
}

function problemOf(pointer: string, parts: readonly Part[]): FieldProblem | undefined {
  for (const { at, say, field } of parts) {
    const match = at.exec(pointer);
    if (match) return { message: say, field: typeof field === 'string' ? field : field(match) };
  }
  return undefined;
}
