import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '@/i18n';
import { speak, translate } from '@/i18n/texts';
import { datesOf } from './dates';
import { formatRule, monthlyDaysOf, parseRule } from './rule';
import { recurrenceWords } from './words';

const tuesday = '2027-01-05T18:00';

describe('a rule', () => {
  it.each([
    ['FREQ=DAILY', tuesday],
    ['FREQ=DAILY;INTERVAL=3;COUNT=10', tuesday],
    ['FREQ=WEEKLY;BYDAY=TU', tuesday],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630', tuesday],
    ['FREQ=MONTHLY;BYDAY=1TU', tuesday],
    ['FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=1TU;COUNT=10', tuesday],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2027-01-29'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', tuesday],
    ['FREQ=YEARLY', tuesday],
  ])('%s is read and written as it was', (text, start) => {
    const rule = parseRule(text, start);
    expect(rule && formatRule(rule)).toBe(text);
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=1TU,3TU',
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=5TU',
    'FREQ=WEEKLY;BYDAY=TU;WKST=SU',
    'FREQ=WEEKLY;UNTIL=20270630T220000Z',
    'FREQ=WEEKLY;COUNT=2;UNTIL=20270630',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=HOURLY',
    'FREQ=YEARLY;BYMONTH=1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'n’importe quoi',
    '',
  ])('%s is more than the choices say', (text) => {
    expect(parseRule(text, tuesday)).toBeNull();
  });

  it('ends on its last whole day, whatever the hour it is written with', () => {
    const end = (until: string) => parseRule(`FREQ=WEEKLY;UNTIL=${until}`, tuesday)?.end;
    expect(end('20270202T235959')).toEqual({ kind: 'until', day: '2027-02-02' });
    expect(end('20270202T175900')).toEqual({ kind: 'until', day: '2027-02-01' });
  });

  it.each([
    ['2027-01-05', [{ nth: 1, weekday: 'TU' }, { day: 5 }]],
    ['2027-01-26', [{ nth: 4, weekday: 'TU' }, { nth: -1, weekday: 'TU' }, { day: 26 }]],
    ['2027-01-29', [{ nth: -1, weekday: 'FR' }, { day: 29 }]],
  ])('knows what day of its month %s is', (day, found) => {
    expect(monthlyDaysOf(day)).toEqual(found);
  });
});

describe('the dates', () => {
  const dates = (rrule: string, start: string, limit = 4, from?: string) =>
    datesOf(start, { rule: parseRule(rrule, start), rdates: [], exdates: [] }, limit, from);

  it.each([
    [
      'FREQ=DAILY;INTERVAL=2',
      '2027-02-27',
      ['2027-02-27', '2027-03-01', '2027-03-03', '2027-03-05'],
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,SU',
      '2027-01-04',
      ['2027-01-04', '2027-01-10', '2027-01-11', '2027-01-17'],
    ],
    // Every other week is counted from the Monday of the first one.
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
      '2027-01-10',
      ['2027-01-10', '2027-01-18', '2027-01-24', '2027-02-01'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TU',
      '2027-01-05',
      ['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2027-01-29',
      ['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30'],
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2027-01-31',
      ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'],
    ],
    [
      'FREQ=MONTHLY;BYMONTH=6,7,9;BYDAY=1TU',
      '2027-06-01',
      ['2027-06-01', '2027-07-06', '2027-09-07', '2028-06-06'],
    ],
    ['FREQ=YEARLY', '2028-02-29', ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29']],
    ['FREQ=WEEKLY;COUNT=2', '2027-01-05', ['2027-01-05', '2027-01-12']],
    ['FREQ=WEEKLY;UNTIL=20270119', '2027-01-05', ['2027-01-05', '2027-01-12', '2027-01-19']],
  ])('of %s from %s', (rrule, start, expected) => {
    expect(dates(rrule, start)).toEqual(expected);
  });

  it('keep their hour, count what is past and begin where asked', () => {
    expect(dates('FREQ=WEEKLY;COUNT=4', tuesday, 5, '2027-01-19')).toEqual([
      '2027-01-19T18:00',
      '2027-01-26T18:00',
    ]);
  });

  it('are those of the rule with what was added and without what was left out', () => {
    const series = {
      rule: parseRule('FREQ=WEEKLY;COUNT=3', tuesday),
      rdates: ['2027-01-13T18:00', '2027-03-01T18:00'],
      exdates: ['2027-01-12T18:00'],
    };
    expect(datesOf(tuesday, series, 3)).toEqual([tuesday, '2027-01-13T18:00', '2027-01-19T18:00']);
  });

  it('end when a rule never meets its months', () => {
    expect(dates('FREQ=MONTHLY;INTERVAL=12;BYMONTH=2', '2027-01-05')).toEqual([]);
  });
});

describe('in words', () => {
  beforeAll(() => loadTexts('events'));
  const say = (rrule: string | null, start = tuesday, more: object = {}, language = 'fr') =>
    recurrenceWords(
      { rrule, rdates: [], exdates: [], ...more },
      start,
      (key, values) => translate('events', key, values),
      language,
    ).replaceAll('\u00a0', ' ');

  it.each([
    ['FREQ=DAILY', 'Chaque jour à 18 h'],
    ['FREQ=DAILY;INTERVAL=2', 'Tous les 2 jours à 18 h'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'Chaque mardi et jeudi à 18 h'],
    ['FREQ=WEEKLY;INTERVAL=2', 'Toutes les 2 semaines, le mardi à 18 h'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', 'Le 5 de chaque mois à 18 h'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU', 'Tous les 3 mois, le premier mardi à 18 h'],
    ['FREQ=YEARLY;COUNT=3', 'Chaque année, le 5 janvier à 18 h, 3 fois'],
    [
      'FREQ=MONTHLY;BYDAY=1TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;UNTIL=20270601',
      'Chaque premier mardi du mois à 18 h, sauf en août, jusqu’au mardi 1er juin 2027',
    ],
    ['FREQ=MONTHLY;BYMONTH=1,6', 'Le 5 de chaque mois à 18 h, seulement en janvier et juin'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'À plusieurs dates, selon une règle particulière'],
  ])('%s is «%s»', (rrule, words) => {
    expect(say(rrule)).toBe(words);
  });

  it('says the dates chosen by hand, or how many', () => {
    const exdates = ['2027-02-02T18:00'];
    expect(say('FREQ=MONTHLY;BYDAY=1TU', tuesday, { exdates })).toMatch(
      /, sauf le mardi 2 février 2027$/,
    );
    expect(say(null, '2027-01-05', { rdates: ['2027-01-09', '2027-02-01'] })).toBe(
      'À 3 dates choisies',
    );
    expect(say('FREQ=DAILY', tuesday, { rdates: Array(5).fill('2029-01-01T18:00') })).toMatch(
      /, et 5 autres dates$/,
    );
  });

  it('says it in English', async () => {
    await speak('en');
    expect(
      say(
        'FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=1,2,3,4,5,6,9,10,11,12;COUNT=10',
        '2027-01-29T18:00',
        {},
        'en',
      ),
    ).toBe('Every last Friday of the month at 18:00, except in July and August, 10 times');
    expect(say('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', tuesday, {}, 'en')).toBe(
      'Every 2 weeks on Tuesday and Thursday at 18:00',
    );
    await speak('fr');
  });
});
