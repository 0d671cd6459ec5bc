import { describe, expect, it } from 'vitest';
import type { Report } from './model';
import { isMonth, lastMonths, moveMonth, thisMonth } from './months';
import { reportCsv } from './reportCsv';
import { age } from './words';

describe('months', () => {
  it('are those of Paris, and cross years', () => {
    expect(thisMonth(new Date('2026-10-31T23:30:00Z'))).toBe('2026-11');
    expect(moveMonth('2026-01', -1)).toBe('2025-12');
    expect(moveMonth('2026-12', 1)).toBe('2027-01');
    expect(lastMonths(3, '2026-01')).toEqual(['2026-01', '2025-12', '2025-11']);
  });

  it('are told from other words', () => {
    expect(['2026-11', '2026-13', 'novembre', '2026-1'].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('waiting', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  it.each([
    ['2026-11-18T10:00:00Z', 'depuis 3 jours'],
    ['2026-11-21T10:30:00Z', 'depuis 1 heure'],
    ['2026-11-21T11:59:50Z', 'depuis 1 minute'],
  ])('since %s is «%s»', (since, words) => {
    expect(age(since, 'fr', now).replaceAll('\u00a0', ' ')).toBe(words);
  });
});

it('writes the figures of a report as CSV, quoted where needed', () => {
  const report: Report = {
    month: '2026-11',
    submitted: 12,
    published: 9,
    changesRequested: 2,
    refused: 1,
    medianDelayHours: 5.5,
    reasons: [{ reason: 'duplicate', count: 3 }],
    trustedPublished: 4,
  };
  const words = { figure: (name: string) => `F, ${name}`, reason: (code: string) => code };
  const lines = reportCsv(report, ['mois', 'code', 'libelle', 'valeur'], words).split('\r\n');
  expect(lines[0]).toBe('\uFEFFmois,code,libelle,valeur');
  expect(lines[1]).toBe('2026-11,submitted,"F, submitted",12');
  expect(lines[6]).toBe('2026-11,medianDelayHours,"F, medianDelayHours",5.5');
  expect(lines[7]).toBe('2026-11,reason:duplicate,duplicate,3');
});
