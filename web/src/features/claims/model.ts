import type { Tone } from '@/ui/StatusBadge';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { PreCheck, PreCheckRequest, Rule } from './api';

type Words = (key: string, values?: Record<string, unknown>) => string;

/** A text in the reader's language, else in French. */
export function textIn(texts: Record<string, string>, language: string): string {
  return texts[language] ?? texts.fr ?? '';
}

export type First = 'yes' | 'no' | 'unknown';

/** What a person answers. The town keeps the words of its suggestion beside its postal code and country. */
export type Answers = {
  organisation: string;
  organisationName: string;
  town: string;
  postalCode: string;
  country: string;
  /** «48.8014, 2.1301», as maps show it. */
  point: string;
  first: First | '';
};

export const noAnswers: Answers = {
  organisation: '',
  organisationName: '',
  town: '',
  postalCode: '',
  country: '',
  point: '',
  first: '',
};

const names = Object.keys(noAnswers) as (keyof Answers)[];

export function answersOf(search: URLSearchParams): Answers {
  const read = Object.fromEntries(names.map((name) => [name, search.get(name) ?? '']));
  const first = ['yes', 'no', 'unknown'].includes(read.first ?? '') ? read.first : '';
  return { ...noAnswers, ...read, first: first as Answers['first'] };
}

/** The address of these answers, so that a result can be shared and Back works. */
export function searchOf(answers: Answers): URLSearchParams {
  return new URLSearchParams(
    names.flatMap((name) => (answers[name] ? [[name, answers[name]] as [string, string]] : [])),
  );
}

/** A latitude and a longitude as typed or copied from a map; null when they are none. */
export function pointOf(typed: string): { lat: number; lon: number } | null {
  const found = /^\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(typed);
  if (!found) return null;
  const [lat, lon] = found.slice(1).map((number) => Number(number.replace(',', '.')));
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    return null;
  return { lat, lon };
}

/** What is missing or wrong before it is asked. */
export function gapsOf(answers: Answers, t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  const point = answers.point.trim();
  if (!answers.organisation && !answers.town.trim() && !point)
    gaps.push({ field: 'town', message: t('claims:check.gap.town') });
  if (point && !pointOf(point)) gaps.push({ field: 'point', message: t('claims:check.gap.point') });
  if (!answers.first) gaps.push({ field: 'first', message: t('claims:check.gap.first') });
  return gaps;
}

/** The question for the API; null while something is missing. */
export function requestOf(answers: Answers): PreCheckRequest | null {
  if (gapsOf(answers, (key) => key).length > 0) return null;
  const firstParticipation = { yes: true, no: false, unknown: null, '': null }[answers.first];
  const typed = answers.town.trim() || answers.point.trim();
  if (answers.organisation && !typed)
    return { organisationId: answers.organisation, firstParticipation };
  return {
    office: {
      city: answers.town.trim() || null,
      postalCode: answers.postalCode || null,
      country: answers.country || null,
      coordinates: pointOf(answers.point),
    },
    firstParticipation,
  };
}

const verdictTones: Record<PreCheck['verdict'], Tone> = {
  eligible: 'good',
  'not-eligible': 'bad',
  undecided: 'warn',
};
const ruleTones: Record<Rule['verdict'], Tone> = { yes: 'good', no: 'bad', undecided: 'warn' };

export const toneOf = (verdict: PreCheck['verdict']) => verdictTones[verdict];
export const ruleTone = (verdict: Rule['verdict']) => ruleTones[verdict];

/** The rule that measures, when it could measure. */
export function distanceOf({ rules }: Pick<PreCheck, 'rules'>) {
  const inputs = rules.find(({ rule }) => rule === 'distance')?.inputs;
  const { office, venue, metres, limitMetres } = inputs ?? {};
  if (!office || !venue || metres == null || limitMetres == null) return null;
  return { office, venue, metres, limitMetres };
}

/** «20,3 km» */
export function kilometres(metres: number, language: string): string {
  const digits = metres < 1000 ? 2 : metres % 1000 === 0 ? 0 : 1;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(
    metres / 1000,
  );
  return `${shown}\u00a0km`;
}
