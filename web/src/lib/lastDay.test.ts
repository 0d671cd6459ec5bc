import { describe, expect, it } from 'vitest';
import { lastDay } from './dates';

describe('the last day a calendar shows', () => {
  const zone = 'Europe/Paris';
  it.each([
    ['an evening until 02:00', '2024-11-26T21:00', '2024-11-27T02:00', '2024-11-26'],
    ['an evening until midnight', '2024-11-26T21:00', '2024-11-27T00:00', '2024-11-26'],
    ['a night until 06:00', '2024-11-26T22:00', '2024-11-27T06:00', '2024-11-26'],
    ['a night until 06:30', '2024-11-26T22:00', '2024-11-27T06:30', '2024-11-27'],
    ['more than 24 hours', '2024-11-26T01:00', '2024-11-27T02:00', '2024-11-27'],
    ['two nights', '2024-11-26T21:00', '2024-11-28T02:00', '2024-11-28'],
    ['one day', '2024-11-26T09:00', '2024-11-26T17:00', '2024-11-26'],
  ])('%s', (_, start, end, expected) => {
    expect(lastDay({ start, end, zone })).toBe(expected);
  });

  it('whole days are as they are written', () => {
    const when = { start: '2024-11-26', end: '2024-11-28', zone, allDay: true };
    expect(lastDay(when)).toBe('2024-11-27');
  });
});
