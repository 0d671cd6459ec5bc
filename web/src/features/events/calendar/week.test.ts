import { describe, expect, it } from 'vitest';
import { aSummary } from '@/testing/fixtures/events';
import { queryOf } from './query';
import { daysOf, hoursOf, placed } from './week';
import { weekOf } from './weekOf';

const PARIS = 'Europe/Paris';
const days = daysOf('2026-11-23');
const at = (id: string, start: string, end?: string, more: object = {}) =>
  aSummary({ id, schedule: { start, zone: PARIS, ...(end && { end }), ...more } });
const seen = (events: ReturnType<typeof aSummary>[], day: string, viewer = PARIS) =>
  placed(events, daysOf(weekOf(day, day)), viewer)
    .blocks.get(day)
    ?.map(({ event, from, to, column, columns }) => [
      event.id,
      from / 60,
      to / 60,
      column,
      columns,
    ]);

describe('the week', () => {
  it('begins on Monday, of the day that was asked for', () => {
    expect(weekOf('2026-11-29', '2026-01-01')).toBe('2026-11-23');
    expect(weekOf('nonsense', '2026-11-30')).toBe('2026-11-30');
    expect(weekOf('2026-02-31', '2026-11-30')).toBe('2026-11-30');
    expect(weekOf(null, '2026-11-25')).toBe('2026-11-23');
  });

  it('asks for one day more on both sides, and for no other days', () => {
    const query = queryOf(new URLSearchParams('view=week&week=2026-11-25&to=2020-01-01&over=only'));
    expect(query).toMatchObject({ from: '2026-11-22', to: '2026-11-30' });
    expect(query).not.toHaveProperty('over');
  });
});

describe('events of a week', () => {
  it('lie side by side when they overlap, each cluster by itself', () => {
    const events = [
      at('a', '2026-11-25T10:00', '2026-11-25T12:00'),
      at('b', '2026-11-25T11:00', '2026-11-25T13:00'),
      at('c', '2026-11-25T12:00', '2026-11-25T14:00'),
      at('d', '2026-11-25T14:00', '2026-11-25T15:00'),
    ];
    expect(seen(events, '2026-11-25')).toEqual([
      ['a', 10, 12, 0, 2],
      ['b', 11, 13, 1, 2],
      ['c', 12, 14, 0, 2],
      ['d', 14, 15, 0, 1],
    ]);
  });

  it('of whole days or several days are bars, each on a line of its own', () => {
    const { spans, blocks } = placed(
      [
        at('long', '2026-11-20T09:00', '2026-11-24T18:00'),
        at('holiday', '2026-11-24', '2026-11-25', { allDay: true }),
        at('end', '2026-11-29', '2026-12-02', { allDay: true }),
        at('elsewhere', '2026-12-05', '2026-12-06', { allDay: true }),
      ],
      days,
      PARIS,
    );
    expect(spans.map(({ event, days: over, lane }) => [event.id, over, lane])).toEqual([
      ['long', ['2026-11-23', '2026-11-24'], 0],
      ['holiday', ['2026-11-24'], 1],
      ['end', ['2026-11-29'], 0],
    ]);
    expect([...blocks.values()].flat()).toEqual([]);
  });

  it('without a known end are an hour high, an evening ends at midnight', () => {
    expect(seen([at('open', '2026-11-25T10:00')], '2026-11-25')).toEqual([['open', 10, 11, 0, 1]]);
    const night = at('night', '2026-11-25T22:00', '2026-11-26T02:00');
    expect(seen([night], '2026-11-25')).toEqual([['night', 22, 24, 0, 1]]);
    expect(seen([night], '2026-11-26')).toEqual([]);
  });

  it('are at the viewer’s hour, on the viewer’s day', () => {
    const lima = at('lima', '2026-11-24T20:00', '2026-11-24T22:00', { zone: 'America/Lima' });
    expect(seen([lima], '2026-11-25')).toEqual([['lima', 2, 4, 0, 1]]);
    expect(seen([lima], '2026-11-24')).toEqual([]);
    const { from, to } = placed([lima], days, PARIS);
    expect([from, to]).toEqual([2, 19]);
  });

  it('keep their hours on the days when clocks change', () => {
    expect(hoursOf('2026-03-29', PARIS)).toBe(23);
    expect(hoursOf('2026-10-25', PARIS)).toBe(25);
    expect(hoursOf('2026-11-25', PARIS)).toBe(24);
    const morning = (day: string, zone: string) =>
      aSummary({ id: 'm', schedule: { start: `${day}T09:00`, end: `${day}T10:00`, zone } });
    // the day before and the day of the switch, seen from a zone that does not change on that day
    expect(seen([morning('2026-03-28', PARIS)], '2026-03-28', 'Africa/Tunis')).toEqual([
      ['m', 9, 10, 0, 1],
    ]);
    expect(seen([morning('2026-03-29', PARIS)], '2026-03-29', 'Africa/Tunis')).toEqual([
      ['m', 8, 9, 0, 1],
    ]);
    const twice = at('twice', '2026-10-25T02:45', '2026-10-25T02:15');
    expect(seen([twice], '2026-10-25')).toEqual([['twice', 2.75, 3.25, 0, 1]]);
  });
});
