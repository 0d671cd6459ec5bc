import type { ProblemError } from '@/api/problem';
import type { components } from '@/api/schema';
import { problemsOf } from '../editor/problems';
import { said } from './sentences';
import { wallWords, type Words } from './words';

type Problem = components['schemas']['Problem'];
type Violation = components['schemas']['Violation'];

/** The last word of a problem's type, as kept or as thrown. */
const slugOf = (problem: Pick<Problem, 'type'>) => problem.type.split('/').at(-1) ?? '';

/** Why a source could not be read, and what to do about it. */
export function refusalWords(
  problem: Pick<ProblemError | Problem, 'type' | 'reason' | 'detail'>,
  t: Words,
): string {
  const slug = slugOf(problem);
  const status = /answered (\d{3})/.exec(problem.detail ?? '')?.[1] ?? '';
  const any = t(`imports:refusal.${slug}.any`, {
    defaultValue: t(`ui:problem.of.${slug}.text`, { defaultValue: problem.detail }),
  });
  return t(`imports:refusal.${slug}.${problem.reason ?? 'any'}`, { defaultValue: any, status });
}

/** Why an entry could not be taken over. */
export function failureWords(problem: Problem, t: Words): string[] {
  if (problem.violations?.length)
    return problem.violations.map((violation) => violationWords(violation, t));
  return [
    said(problem.detail, t) ??
      t(`ui:problem.of.${slugOf(problem)}.text`, { defaultValue: problem.detail }),
  ];
}

/** What is wrong with a field of an entry: in words about its source, else in those of the editor. */
export function violationWords(violation: Violation, t: Words): string {
  return said(violation.message, t) ?? problemsOf([violation], t)[0]?.message ?? violation.message;
}

/** The field a violation speaks of, as the editor calls it; empty when it is about the whole entry. */
export function fieldWords({ pointer }: Pick<Violation, 'pointer'>, t: Words): string {
  const member = pointer.split('/')[1];
  return member ? t(`editor:member.${member}`, { defaultValue: '' }) : '';
}

/** What the API proposes instead: «Europe/Paris», «mardi 5 janvier 2027, 14 h». */
export function choiceWords({ choices }: Violation, language: string): string {
  return (choices ?? [])
    .map(({ value, offset }) =>
      value.includes('T')
        ? `${wallWords(value, language)}${offset ? ` (UTC${offset})` : ''}`
        : value,
    )
    .join(' ; ');
}
