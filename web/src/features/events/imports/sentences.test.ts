import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '@/i18n';
import { translate } from '@/i18n/texts';
import { choiceWords, failureWords, fieldWords, refusalWords, violationWords } from './problems';
import { said } from './sentences';
import { countWords } from './words';

beforeAll(() => loadTexts('imports', 'editor', 'events'));
const t = (key: string, values?: Record<string, unknown>) => translate('imports', key, values);

describe('a sentence of the API', () => {
  it.each([
    ['12 entries that are no events (tasks, notes, busy times) were left out.', /^12 entrées/],
    ['1 entries that are no events (tasks, notes, busy times) were left out.', /^1 entrée qui/],
    ['Columns that are not known were left out: salle, tarif réduit.', /: salle, tarif réduit\.$/],
    ['The table cannot be read after entry 7: a quotation mark is not closed.', /l’entrée 7/],
    ['Its times name no place: they are shown in the time of Europe/Paris.', /Europe\/Paris\.$/],
    ['Its times name no time zone: those of Europe/Paris were taken.', /celui de Europe\/Paris/],
    ['Its time zone «Heure d’hiver» was taken for Europe/Paris.', /Heure d’hiver.*Europe\/Paris/],
    [
      '«demain» is no date: write 2026-11-25 14:00 or 25/11/2026 14:00.',
      /demain.*2026-11-25 14:00/,
    ],
    [
      '«20270230T140000» is no date of iCalendar: write 20261125T140000.',
      /écrivez 20261125T140000/,
    ],
    ['«x» is no date of iCalendar.', /«\sx\s» n’est pas une date\.$/],
  ])('%s', (sentence, words) => {
    expect(said(sentence, t)).toMatch(words);
  });

  it('that nobody has words for is left to whoever shows it', () => {
    expect(said('Something new happened.', t)).toBeNull();
  });
});

describe('a violation', () => {
  it('is said in words about the source, else in those of the editor', () => {
    const late = { pointer: '/title/fr', message: 'At most 160 characters.' };
    expect(violationWords(late, t)).toMatch(/160 caractères/);
    expect(fieldWords(late, t)).toBe('Titre');
    expect(fieldWords({ pointer: '/' }, t)).toBe('');
  });

  it('offers the times that may be meant', () => {
    const twice = {
      pointer: '/schedule/start',
      message: 'x',
      reason: 'local-time-ambiguous',
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
  const problem = { title: '', status: 422, detail: 'The reason in English.' };

  it('is said by its reason, by its type, or as the API says it', () => {
    const refused = (type: string, reason?: string) =>
      refusalWords({ ...problem, type: `/problems/${type}`, ...(reason && { reason }) }, t);
    expect(refused('unreadable-source', 'columns-missing')).toMatch(
      /«\s*titre\s*» et «\s*début\s*»/,
    );
    expect(refused('unreachable-source', 'sunspots')).toMatch(/ne donne pas de réponse/);
    expect(refused('internal')).toMatch(/Réessayez/);
    expect(refused('brand-new')).toBe('The reason in English.');
  });

  it('of an entry names every field that is wrong', () => {
    const violations = [{ pointer: '/place/country', message: 'x' }];
    const type = '/problems/invalid-request';
    expect(failureWords({ ...problem, type, violations }, t)).toEqual([
      'Choisissez un pays dans la liste.',
    ]);
  });
});

it('counts are told in the order of the page, and only when there are any', () => {
  expect(countWords({ invalid: 1, new: 2, gone: 0 }, t, 'fr')).toBe('2 nouveaux et 1 à corriger');
  expect(countWords({}, t, 'fr')).toBe('');
});
