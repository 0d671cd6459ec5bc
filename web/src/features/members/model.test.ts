import { describe, expect, it } from 'vitest';
import { priceList } from './fixtures';
import { budgetCents, priceOf } from './model';

describe('amounts', () => {
  it.each([
    ['120 000', 12000000],
    ['120,000', 12000000],
    ['120.000,50', 12000050],
    ['99,5', 9950],
    ['0', 0],
    ['beaucoup', null],
    ['-5', null],
    ['', null],
  ])('a budget typed as «%s» is %s cents', (typed, cents) => {
    expect(budgetCents(typed)).toBe(cents);
  });

  it('a price is that of the last bracket the budget reaches', () => {
    const list = priceList('niveau-2', [
      { from: 50000000, cents: 80050 },
      { from: 0, cents: 20000 },
    ]) as Parameters<typeof priceOf>[0];
    expect(priceOf(list, 49999999)).toBe(20000);
    expect(priceOf(list, 50000000)).toBe(80050);
    expect(priceOf(list, null)).toBe(20000);
    expect(priceOf(null, 1)).toBeNull();
  });
});
