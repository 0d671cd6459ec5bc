import { describe, expect, it } from 'vitest';
import { aSummary } from '@/testing/fixtures/events';
import { bboxOf, boxOf } from '@/ui/map/boxes';
import { addMonths, monthOf, nameOf, spanOf, spansOn, weeksOf } from './dates';
import { offered } from './facets';
import { barsOf, grouped, onDay } from './groups';

const paris = (start: string, end: string) => ({
  id: start,
  schedule: { start, end, zone: 'Europe/Paris' },
});

describe('spans of days', () => {
  it.each([
    ['week', '2026-11-21', '2026-11-22'],
    ['weekend', '2026-11-21', '2026-11-22'],
    ['month', '2026-11-21', '2026-11-30'],
    ['nextMonth', '2026-12-01', '2026-12-31'],
    ['today', '2026-11-21', '2026-11-21'],
  ] as const)('%s on Saturday 21 November 2026', (name, from, to) => {
    expect(spanOf(name, '2026-11-21')).toEqual({ from, to });
  });

  it('a Sunday is the whole weekend that is left', () => {
    expect(spanOf('weekend', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  });

  it('the month is not offered on its last day, the next one is', () => {
    expect(spansOn('2026-11-29')).toContain('month');
    expect(spansOn('2026-11-30')).not.toContain('month');
    expect(spansOn('2026-11-30')).toContain('nextMonth');
    expect(spanOf('nextMonth', '2026-12-31')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  });

  it('days of one’s own have no name', () => {
    expect(nameOf({ from: '2026-11-03', to: '2026-11-04' }, '2026-11-21')).toBeNull();
    expect(nameOf({ from: null, to: null }, '2026-11-21')).toBe('coming');
    expect(nameOf({ from: null, to: null, over: 'only' }, '2026-11-21')).toBe('past');
    expect(spanOf('past', '2026-11-21')).toEqual({ from: null, to: null, over: 'only' });
  });

  it('months turn over the year', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(monthOf('2026-13', '2026-11-21')).toBe('2026-11');
  });

  it('a month is shown in whole weeks from Monday', () => {
    const weeks = weeksOf('2027-02');
    expect(weeks).toHaveLength(4);
    expect(weeks[0]?.[0]).toBe('2027-02-01');
    expect(weeksOf('2026-11').flat().at(-1)).toBe('2026-12-06');
  });
});

describe('the list', () => {
  const now = new Date('2026-11-25T11:00:00Z');
  const events = [
    aSummary(paris('2026-11-23T09:00', '2026-11-26T18:00')),
    aSummary(paris('2026-11-24T09:00', '2026-11-24T18:00')),
    aSummary(paris('2026-11-25T18:00', '2026-11-25T19:00')),
    aSummary(paris('2026-11-27T09:00', '2026-11-27T18:00')),
    aSummary(paris('2026-12-01T09:00', '2026-12-01T18:00')),
  ];

  it('sets today and the past apart, then goes month by month', () => {
    expect(
      grouped(events, 'start', now).map(({ key, past, events: those }) => [
        key,
        past,
        those.length,
      ]),
    ).toEqual([
      ['today', false, 2],
      ['2026-11', true, 1],
      ['2026-11', false, 1],
      ['2026-12', false, 1],
    ]);
  });

  it('stays as it is when ordered otherwise', () => {
    expect(grouped(events, 'relevance', now)).toHaveLength(1);
    expect(grouped([], 'relevance', now)).toEqual([]);
  });

  it('finds what touches a day, long events included', () => {
    expect(onDay(events, '2026-11-25').map(({ id }) => id)).toEqual([
      '2026-11-23T09:00',
      '2026-11-25T18:00',
    ]);
  });
});

describe('choices and boxes', () => {
  it('what was chosen comes first and stays at nought', () => {
    const values = [
      { value: 'cafe', count: 1 },
      { value: 'visit', count: 5 },
      { value: 'award', count: 0 },
    ];
    expect(offered(values, ['summit'])).toEqual([
      { value: 'summit', count: 0 },
      { value: 'visit', count: 5 },
      { value: 'cafe', count: 1 },
    ]);
  });

  it('a box comes back from its address', () => {
    const box = { minLon: -5.2, minLat: 42.3, maxLon: 8.3, maxLat: 51.1 };
    expect(boxOf(bboxOf(box))).toEqual(box);
    expect(boxOf('1,2,3')).toBeNull();
    expect(boxOf('a,b,c,d')).toBeNull();
  });
});

describe('what lasts several days, in the month', () => {
  const week = ['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08'];
  const lasting = (id: string, start: string, end: string) =>
    aSummary({ id, schedule: { start, end, zone: 'Europe/Paris' } });
  const drawn = (events: ReturnType<typeof aSummary>[], lanes = 2) =>
    barsOf(events, week, lanes).map(({ event, days, lane }) => [event.id, days.length, lane]);

  it('is one bar over the days of its week, beside others that share a day', () => {
    const all = [
      lasting('from before', '2027-01-02T09:00', '2027-01-05T12:00'),
      lasting('beside', '2027-01-05T09:00', '2027-01-06T12:00'),
      lasting('after', '2027-01-06T09:00', '2027-01-12T12:00'),
    ];
    expect(drawn(all)).toEqual([
      ['from before', 2, 0],
      ['beside', 2, 1],
      ['after', 3, 0],
    ]);
    expect(drawn(all, 1).map(([id]) => id)).toEqual(['from before', 'after']);
  });

  it('is not an evening that ends at night', () => {
    expect(drawn([lasting('night', '2027-01-05T22:00', '2027-01-06T02:00')])).toEqual([]);
  });
});
