import { describe, expect, it } from 'vitest';
import { aDate } from '../dates/fixtures';
import { actsOn, scopesOf, toDateRequest, type DateChange } from './dateChange';

const first = '2127-01-07T18:00';
const there = { start: '2127-02-05T19:00', end: '2127-02-05T21:00', zone: 'Europe/Paris' };
const here = {
  start: '2127-02-04T18:00',
  end: '2127-02-04T20:00',
  zone: 'Europe/Paris',
  allDay: false,
  endUnknown: false,
};
const change = (over: Partial<DateChange>): DateChange => ({
  act: 'move',
  scope: 'this',
  schedule: there,
  note: {},
  title: {},
  ...over,
});

describe('a date', () => {
  it.each([
    [aDate(), ['move', 'cancel', 'name']],
    [aDate({ status: 'moved' }), ['move', 'cancel', 'name', 'restore']],
    [aDate({ title: { fr: 'Spéciale' } }), ['move', 'cancel', 'name', 'restore']],
    [aDate({ status: 'cancelled' }), ['restore']],
  ])('can be changed as it stands', (date, acts) => {
    expect(actsOn(date)).toEqual(acts);
  });

  it.each([
    ['move', aDate(), ['this', 'following', 'all']],
    ['cancel', aDate(), ['this', 'following']],
    ['restore', aDate(), ['this']],
    ['move', aDate({ originalStart: first }), ['this', 'all']],
    ['cancel', aDate({ originalStart: first }), ['this']],
  ] as const)('%s is about one or more', (act, date, scopes) => {
    expect(scopesOf(act, date, first)).toEqual(scopes);
  });
});

describe('what is sent', () => {
  const named = aDate({ title: { fr: 'Spéciale' }, note: { fr: 'Plus tôt' } });
  const note = { fr: 'Grève', en: ' ' };

  it.each([
    [
      'a move keeps the title',
      change({ note }),
      { schedule: there, note: { fr: 'Grève' }, title: { fr: 'Spéciale' } },
    ],
    [
      'a cancellation keeps time and title',
      change({ act: 'cancel', note }),
      { schedule: here, cancelled: true, note: { fr: 'Grève' }, title: { fr: 'Spéciale' } },
    ],
    [
      'a title keeps time and note',
      change({ act: 'name', title: { fr: 'Fête' } }),
      { schedule: here, title: { fr: 'Fête' }, note: { fr: 'Plus tôt' } },
    ],
    ['restoring says nothing', change({ act: 'restore' }), {}],
    ['all dates move', change({ scope: 'all', note }), { schedule: there }],
    [
      'the series ends',
      change({ act: 'cancel', scope: 'following', note }),
      { cancelled: true, note: { fr: 'Grève' } },
    ],
    [
      'the rest is named',
      change({ act: 'name', scope: 'following', title: { fr: 'Fête' } }),
      { title: { fr: 'Fête' } },
    ],
  ])('%s', (_, what, body) => {
    expect(toDateRequest(what, named)).toEqual(body);
  });
});
