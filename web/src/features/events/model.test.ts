import { describe, expect, it } from 'vitest';
import { aSummary, anEvent } from '@/testing/fixtures/events';
import {
  byDay,
  byDocument,
  factsSaid,
  momentOf,
  placeWords,
  provenanceOf,
  siteOf,
  textIn,
  whenOf,
} from './model';

const noon = new Date('2026-11-25T11:00:00Z');
const on = (start: string, end: string | null = null) => ({ start, end, zone: 'Europe/Paris' });

describe('where an event stands in time', () => {
  it.each([
    ['ended this morning', on('2026-11-25T09:00', '2026-11-25T10:00'), 'past'],
    ['begins this evening', on('2026-11-25T18:00', '2026-11-25T19:00'), 'today'],
    ['has lasted since Monday', on('2026-11-23T09:00', '2026-11-27T18:00'), 'today'],
    ['begins tomorrow', on('2026-11-26T09:00', '2026-11-26T18:00'), 'coming'],
  ])('what %s is said so', (_, when, moment) => {
    expect(momentOf(when, noon)).toBe(moment);
  });

  it('goes by the calendar of its own zone', () => {
    const auckland = { ...on('2026-11-26T00:30'), zone: 'Pacific/Auckland' };
    expect(momentOf(auckland, noon)).toBe('today');
  });
});

describe('what is shown of an event', () => {
  it('has no time without a start', () => {
    expect(whenOf({ zone: 'Europe/Paris' })).toBeNull();
    expect(whenOf(null)).toBeNull();
  });

  it('falls back to a language the text exists in', () => {
    expect(textIn({ en: 'Hello' }, 'fr')).toBe('Hello');
    expect(textIn({ de: 'Hallo' }, 'fr')).toBe('Hallo');
    expect(textIn(undefined, 'fr')).toBe('');
  });

  it('names the place as far as it is known', () => {
    expect(placeWords({ city: 'Lyon', country: 'FR' }, 'en')).toBe('Lyon, France');
    expect(placeWords(null, 'fr')).toBe('');
  });

  it('sorts accessibility facts by what was answered', () => {
    const { accessibility } = anEvent();
    expect(factsSaid(accessibility, 'yes')).toEqual(['step-free']);
    expect(factsSaid(accessibility, 'unknown')).toHaveLength(3);
  });

  it('orders the days of a programme, undated parts last', () => {
    const days = byDay([
      aSummary({ schedule: null }),
      aSummary({ schedule: on('2026-11-26T09:00') }),
      aSummary({ schedule: on('2026-11-25T14:00') }),
      aSummary({ schedule: on('2026-11-25T16:00') }),
    ]);
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-25', 2],
      ['2026-11-26', 1],
      ['', 1],
    ]);
  });

  it('gathers the passages of one document', () => {
    const read = provenanceOf({
      source: [
        { title: 'Bilan', locator: 'page 1' },
        { title: 'Bilan', locator: 'page 9' },
      ],
    });
    expect(byDocument(read?.source ?? [])).toEqual([
      { title: 'Bilan', url: null, passages: ['page 1', 'page 9'] },
    ]);
    expect(provenanceOf({})).toBeNull();
  });

  it('names the site a link leads to', () => {
    expect(siteOf('https://www.inscription.example/venir')).toBe('inscription.example');
    expect(siteOf('pas une adresse')).toBeNull();
  });
});
