import { describe, expect, it } from 'vitest';
import { parseRule, type Rule } from '../recurrence/rule';
import { differences } from './conflict';
import { emptyForm, toRequest } from './model';
import {
  followStart,
  kindOf,
  toRecurrence,
  toRecurrenceForm,
  withKind,
  withoutMonths,
} from './recurrence';

const start = '2027-01-05T18:00';
const form = (rrule: string, more: object = {}) => ({ rrule, rdates: [], exdates: [], ...more });

describe('a repetition in the form', () => {
  it.each([
    ['none', null],
    ['week', form('FREQ=WEEKLY;INTERVAL=2')],
    ['month', form('FREQ=MONTHLY;BYDAY=1TU')],
    ['dates', form('', { rdates: ['2027-02-01T18:00'] })],
    ['expert', form('FREQ=MONTHLY;BYDAY=1TU,3TU')],
  ])('is %s', (kind, recurrence) => {
    expect(kindOf(recurrence, start)).toBe(kind);
  });

  it('is sent as it is written, whatever it is, and comes back the same', () => {
    const text = {
      rrule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-2;WKST=SU',
      rdates: ['2027-02-01T20:30'],
      exdates: ['2027-03-23T18:00'],
    };
    expect(toRecurrence(toRecurrenceForm(text), start)).toEqual(text);
  });

  it('is not sent without a first date, nor without another one', () => {
    expect(toRecurrence(form('FREQ=WEEKLY'), null)).toBeNull();
    expect(toRecurrence(form('  '), start)).toBeNull();
    expect(toRecurrence(null, start)).toBeNull();
    expect(toRequest(emptyForm('fr', 'Europe/Paris')).recurrence).toBeNull();
  });

  it.each([
    ['day', 'FREQ=DAILY'],
    ['week', 'FREQ=WEEKLY;BYDAY=TU'],
    ['month', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['year', 'FREQ=YEARLY'],
  ] as const)('begins as %s with %s', (kind, rrule) => {
    expect(withKind(null, kind, start)).toEqual(form(rrule));
  });

  it('keeps its end and its further dates when the rhythm is another', () => {
    const weekly = form('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630', { rdates: ['2027-02-01T18:00'] });
    expect(withKind(weekly, 'month', start)).toEqual(
      form('FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270630', { rdates: ['2027-02-01T18:00'] }),
    );
    expect(withKind(weekly, 'none', start)).toBeNull();
  });

  it('leaves months out, but not the first date’s', () => {
    const rule = parseRule('FREQ=MONTHLY', start) as Rule;
    expect(withoutMonths(rule, [1, 8], start).months).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]);
    expect(withoutMonths({ ...rule, months: [1, 2] }, [], start).months).toEqual([]);
  });
});

describe('a first date that is moved', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', '2027-01-06T18:00', 'FREQ=WEEKLY;BYDAY=WE'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', '2027-01-06T18:00', 'FREQ=WEEKLY;BYDAY=WE,TH'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', '2027-01-07T18:00', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['FREQ=MONTHLY;BYDAY=1TU', '2027-01-13T18:00', 'FREQ=MONTHLY;BYDAY=2WE'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', '2027-01-13T18:00', 'FREQ=MONTHLY;BYMONTHDAY=13'],
    [
      'FREQ=MONTHLY;BYMONTH=1,3;BYDAY=1TU',
      '2027-02-02T18:00',
      'FREQ=MONTHLY;BYMONTH=1,2,3;BYDAY=1TU',
    ],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', '2027-01-19T18:00', 'FREQ=MONTHLY;BYDAY=1TU,3TU'],
  ])('takes %s to %s', (rrule, after, next) => {
    expect(followStart(form(rrule), start, after)?.rrule).toBe(next);
  });

  it('takes the dates chosen by hand to its hour, but not those with their own', () => {
    const more = {
      rdates: ['2027-02-01T18:00', '2027-02-03T09:00'],
      exdates: ['2027-01-12T18:00'],
    };
    const at = (after: string) => followStart(form('FREQ=WEEKLY;BYDAY=TU', more), start, after);
    expect(at('2027-01-05T19:30')).toMatchObject({
      rdates: ['2027-02-01T19:30', '2027-02-03T09:00'],
      exdates: ['2027-01-12T19:30'],
    });
    expect(at('2027-01-05')?.exdates).toEqual(['2027-01-12']);
    expect(followStart(null, start, '2027-01-06T18:00')).toBeNull();
  });
});

describe('two versions', () => {
  const base = {
    ...emptyForm('fr', 'Europe/Paris'),
    recurrence: form('FREQ=WEEKLY;UNTIL=20270630'),
  };

  it('do not differ by how the same rule is written', () => {
    const theirs = {
      ...base,
      recurrence: form('UNTIL=20270630T235959;INTERVAL=1;FREQ=WEEKLY'),
    };
    expect(differences(base, base, theirs)).toEqual([]);
  });

  it('differ by their repetition', () => {
    const mine = { ...base, recurrence: form('FREQ=WEEKLY;COUNT=3') };
    const theirs = { ...base, recurrence: null };
    expect(differences(base, mine, theirs)).toEqual([
      { member: 'recurrence', choice: 'mine', both: true },
    ]);
  });
});
