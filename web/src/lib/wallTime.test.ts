import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, sameTime, todayIn, toInstant, toWall, wallAsUtc } from './wallTime';

describe('wall time to instant', () => {
  it.each([
    ['2024-11-26T18:00', 'Europe/Paris', '2024-11-26T17:00:00.000Z'],
    ['2024-07-14T18:00', 'Europe/Paris', '2024-07-14T16:00:00.000Z'],
    ['2024-11-26', 'Europe/Athens', '2024-11-25T22:00:00.000Z'],
    ['2024-11-26T18:00', 'Asia/Kolkata', '2024-11-26T12:30:00.000Z'],
    ['2024-11-26T18:00', 'America/Guadeloupe', '2024-11-26T22:00:00.000Z'],
    ['2024-11-26T18:00', 'UTC', '2024-11-26T18:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(toInstant(wall, zone).toISOString()).toBe(instant);
  });

  it.each([
    ['just before the gap', '2025-03-30T01:59', '2025-03-30T00:59:00.000Z'],
    ['in the gap: moved forward by its length', '2025-03-30T02:30', '2025-03-30T01:30:00.000Z'],
    ['just after the gap', '2025-03-30T03:00', '2025-03-30T01:00:00.000Z'],
    ['just before the overlap', '2025-10-26T01:59', '2025-10-25T23:59:00.000Z'],
    ['in the overlap: the first time', '2025-10-26T02:30', '2025-10-26T00:30:00.000Z'],
    ['just after the overlap', '2025-10-26T03:00', '2025-10-26T02:00:00.000Z'],
  ])('around the changes of clocks in Paris: %s', (_, wall, instant) => {
    expect(toInstant(wall, 'Europe/Paris').toISOString()).toBe(instant);
  });

  it('takes the first of two also where the half hour changes', () => {
    expect(toInstant('2025-04-06T01:45', 'Australia/Lord_Howe').toISOString()).toBe(
      '2025-04-05T14:45:00.000Z',
    );
  });

  it('comes back the same, every six hours of a year, wherever one is', () => {
    for (const zone of ['Europe/Paris', 'Europe/Lisbon', 'Atlantic/Azores', 'America/New_York']) {
      for (let hour = 0; hour < 366 * 24; hour += 6) {
        const instant = new Date(Date.UTC(2025, 0, 1, hour));
        const wall = toWall(instant, zone);
        expect(Math.abs(toInstant(wall, zone).getTime() - instant.getTime())).toBeLessThanOrEqual(
          3_600_000,
        );
        expect(toWall(toInstant(wall, zone), zone)).toBe(wall);
      }
    }
  });

  it('refuses what is not a time', () => {
    expect(() => wallAsUtc('soon')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('are counted across months, leap days and changes of clocks', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-30', -30)).toBe('2025-02-28');
    expect(daysBetween('2025-10-25T23:00', '2025-10-27T01:00')).toBe(2);
  });

  it('today depends on where one is', () => {
    const now = new Date('2024-11-26T23:30:00Z');
    expect(todayIn('Europe/Paris', now)).toBe('2024-11-27');
    expect(todayIn('Europe/Lisbon', now)).toBe('2024-11-26');
  });

  it('two zones show the same time or not, on that day', () => {
    expect(sameTime('2025-07-01T12:00', 'Europe/London', 'Europe/Lisbon')).toBe(true);
    expect(sameTime('2025-03-20T12:00', 'Europe/Paris', 'Africa/Tunis')).toBe(true);
    expect(sameTime('2025-04-20T12:00', 'Europe/Paris', 'Africa/Tunis')).toBe(false);
  });
});
