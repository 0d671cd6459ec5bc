import type { ProblemError } from '@/api/problem';
import type { components } from '@/api/schema';
import type english from '@/locales/en/imports.json';
import type french from '@/locales/fr/imports.json';
import { problemsOf } from '../editor/problems';
import { wallWords, type Words } from './words';

type Schemas = components['schemas'];
type Violation = Schemas['Violation'];
type Notice = Schemas['ImportNotice'];
type Fault = Schemas['ImportFault'];

/** The texts for all codes of the API. */
type Said = {
  notice: Record<Notice['code'], string>;
  fault: Record<Fault['code'], string>;
  problem: Record<Schemas['ImportProblemCode'], string>;
};
type Complete<Texts extends Said> = Texts;
/** Does not compile when a language lacks the text of a code. */
export type Texts = Complete<typeof french> | Complete<typeof english>;

/** The last segment of a problem's type. */
const slugOf = (problem: { type: string }) => problem.type.split('/').at(-1) ?? '';

/** The text of a guess, change or omission. */
export function noticeWords({ code, text, zone, count }: Notice, t: Words): string {
  const shown = code === 'details-of-date-left-out' && text ? fieldsWords(text, t) : text;
  return t(`imports:notice.${code}`, {
    text: shown,
    zone,
    ...(count !== null && count !== undefined && { count }),
  });
}

function fieldsWords(fields: string, t: Words): string {
  return fields
    .split(', ')
    .map((field) => t(`editor:member.${field}`, { defaultValue: field }))
    .join(', ');
}

/** Why an entry cannot become an event. */
export function faultWords({ code, text, example }: Fault, t: Words): string {
  return t(`imports:fault.${code}`, { text, example });
}

/** Why a source that was just sent could not be read, and what to do. */
export function refusalWords(problem: ProblemError, t: Words): string {
  const byType = t(`ui:problem.of.${slugOf(problem)}.text`, { defaultValue: problem.detail });
  if (slugOf(problem) === 'invalid-request') return t('imports:address.wrong');
  return t(`imports:problem.${problem.reason ?? slugOf(problem)}`, { defaultValue: byType });
}

/** Why a source could not be read or an entry not be applied, with what to do. */
export function problemWords(problem: Schemas['ImportProblem'], t: Words): string[] {
  if (problem.code === 'broken-rules')
    return problem.violations.map((violation) => violationWords(violation, t));
  const text = t(`imports:problem.${problem.code}`);
  return [
    problem.code === 'refused'
      ? t(`ui:problem.of.${slugOf(problem)}.text`, { defaultValue: text })
      : text,
  ];
}

/** The broken rule of a field, in the words of the editor. */
export function violationWords(violation: Violation, t: Words): string {
  return problemsOf([violation], t)[0]?.message ?? violation.message;
}

/** The field of a violation in the words of the editor; empty when it concerns the whole entry. */
export function fieldWords({ pointer }: Pick<Violation, 'pointer'>, t: Words): string {
  const member = pointer.split('/')[1];
  return member ? t(`editor:member.${member}`, { defaultValue: '' }) : '';
}

/** The values the API proposes: «Europe/Paris», «mardi 5 janvier 2027, 14 h». */
export function choiceWords({ choices }: Violation, language: string): string {
  return (choices ?? [])
    .map(({ value, offset }) =>
      value.includes('T')
        ? `${wallWords(value, language)}${offset ? ` (UTC${offset})` : ''}`
        : value,
    )
    .join(' ; ');
}
