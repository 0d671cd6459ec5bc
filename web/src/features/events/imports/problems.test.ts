import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '@/i18n';
import { translate } from '@/i18n/texts';
import {
  choiceWords,
  faultWords,
  fieldWords,
  noticeWords,
  problemWords,
  refusalWords,
  violationWords,
} from './problems';
import { countWords } from './words';

beforeAll(() => loadTexts('imports', 'editor', 'events'));
const t = (key: string, values?: Record<string, unknown>) => translate('imports', key, values);

describe('a notice', () => {
  it.each([
    [{ code: 'other-entries-left-out', count: 12 }, /^12 entrées/],
    [{ code: 'other-entries-left-out', count: 1 }, /^1 entrée qui/],
    [{ code: 'unknown-columns-left-out', text: 'salle, prix' }, /: salle, prix\.$/],
    [{ code: 'table-breaks-off', count: 7 }, /l’entrée 7/],
    [{ code: 'zone-of-organisation-shown', zone: 'Europe/Paris' }, /Europe\/Paris\.$/],
    [{ code: 'details-of-date-left-out', text: 'description, place' }, /Description, Lieu/],
  ] as const)('%o', (notice, words) => {
    expect(noticeWords(notice, t)).toMatch(words);
  });
});

describe('what is wrong', () => {
  it('in the source names the words of the source and what to write instead', () => {
    const fault = { code: 'not-a-date', pointer: '/schedule/start', text: 'demain' } as const;
    expect(faultWords({ ...fault, example: '2026-11-25 14:00' }, t)).toMatch(
      /demain.*2026-11-25 14:00/,
    );
    expect(fieldWords(fault, t)).not.toBe('');
    expect(fieldWords({ pointer: '/' }, t)).toBe('');
  });

  it('by a rule of events is said in the words of the editor', () => {
    const late = { pointer: '/title/fr', message: 'At most 160 characters.' };
    expect(violationWords(late, t)).toMatch(/160\scaractères/);
    expect(fieldWords(late, t)).toBe('Titre');
  });

  it('offers the times that may be meant', () => {
    const twice = {
      pointer: '/schedule/start',
      message: 'x',
      reason: 'local-time-ambiguous' as const,
      choices: [
        { value: '2026-10-25T02:30', fold: 'earlier', offset: '+02:00' },
        { value: '2026-10-25T02:30', fold: 'later', offset: '+01:00' },
      ],
    };
    expect(choiceWords(twice, 'en')).toBe(
      'Sunday 25 October 2026, 02:30 (UTC+02:00) ; Sunday 25 October 2026, 02:30 (UTC+01:00)',
    );
    expect(violationWords(twice, t)).toMatch(/existe deux fois/);
  });
});

describe('a refusal', () => {
  const problem = { title: '', status: 422, detail: 'The reason in English.', violations: [] };

  it('of what was just sent is said by its reason, by its type, or as the API says it', () => {
    const refused = (type: string, reason?: string) =>
      refusalWords(
        { ...problem, type: `/problems/${type}`, ...(reason && { reason }) } as never,
        t,
      );
    expect(refused('unreadable-source', 'columns-missing')).toMatch(
      /«\s*titre\s*» et «\s*début\s*»/,
    );
    expect(refused('too-large')).toMatch(/10 Mo/);
    expect(refused('internal')).toMatch(/Réessayez/);
    expect(refused('brand-new')).toBe('The reason in English.');
  });

  it('of an entry is said by its code, or names every field that is wrong', () => {
    const kept = { ...problem, type: '/problems/illegal-transition' };
    expect(problemWords({ ...kept, code: 'series-first' }, t)).toEqual([
      'Importez d’abord la série : c’en est une des dates.',
    ]);
    expect(problemWords({ ...kept, code: 'refused' }, t)[0]).toMatch(/Rechargez la page/);
    const violations = [{ pointer: '/place/country', message: 'x' }];
    expect(problemWords({ ...kept, code: 'broken-rules', violations }, t)).toEqual([
      'Choisissez un pays dans la liste.',
    ]);
  });
});

it('counts are told in the order of the page, and only when there are any', () => {
  expect(countWords({ invalid: 1, new: 2, gone: 0 }, t, 'fr')).toBe('2 nouveaux et 1 à corriger');
  expect(countWords({}, t, 'fr')).toBe('');
});
