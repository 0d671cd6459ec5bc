import { describe, expect, it } from 'vitest';
import {
  dateBlock,
  formatAgo,
  formatDay,
  formatInstant,
  formatMonth,
  formatTime,
  formatTimes,
  formatWhen,
  isOver,
  lastDay,
  viewersWhen,
  zoneNote,
} from './dates';
import { formatShort } from './shortDates';

/** Without what only keeps a line together. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const hour = { start: '2024-11-26T18:00', end: '2024-11-26T19:00', zone: 'Europe/Paris' };

describe('when something takes place, beside its date block', () => {
  it.each([
    [{}, '18 h – 19 h', '18:00-19:00'],
    [{ end: null }, 'à partir de 18 h', 'from 18:00'],
    [{ endUnknown: true }, 'à partir de 18 h', 'from 18:00'],
    [{ end: '2024-11-27T02:00' }, '18 h – 2 h le lendemain', '18:00-02:00 the next day'],
    [
      { end: '2024-11-28T17:00' },
      'jusqu’au jeudi 28 novembre 2024, 17 h',
      'until Thursday 28 November 2024, 17:00',
    ],
    [{ start: '2024-11-26', end: '2024-11-27', allDay: true }, 'toute la journée', 'all day'],
    [
      { start: '2024-11-26', end: '2024-11-29', allDay: true },
      'jusqu’au jeudi 28 novembre 2024',
      'until Thursday 28 November 2024',
    ],
  ])('%j', (over, french, english) => {
    expect(plain(formatTimes({ ...hour, ...over }, 'fr'))).toBe(french);
    expect(plain(formatTimes({ ...hour, ...over }, 'en'))).toBe(english);
  });

  it('is short in a narrow list', () => {
    expect(plain(formatShort(hour, 'fr'))).toBe('mar. 26 nov., 18 h');
    expect(formatShort({ ...hour, start: '2024-11-26', allDay: true }, 'en')).toBe('Tue 26 Nov');
  });
});

describe('when something takes place, in a sentence', () => {
  it.each([
    ['fr', 'mardi 26 novembre 2024, 18 h – 19 h'],
    ['en', 'Tuesday 26 November 2024, 18:00-19:00'],
  ])('an hour of one day (%s)', (language, expected) => {
    expect(plain(formatWhen(hour, language))).toBe(expected);
  });

  it.each([
    ['fr', 'mardi 26 novembre 2024, 9 h 05 – 19 h 30'],
    ['en', 'Tuesday 26 November 2024, 09:05-19:30'],
  ])('minutes (%s)', (language, expected) => {
    const when = { ...hour, start: '2024-11-26T09:05', end: '2024-11-26T19:30' };
    expect(plain(formatWhen(when, language))).toBe(expected);
  });

  it.each([
    ['fr', 'du mardi 26 novembre 2024, 9 h, au jeudi 28 novembre 2024, 17 h'],
    ['en', 'Tuesday 26 November 2024, 09:00 to Thursday 28 November 2024, 17:00'],
  ])('several days with hours (%s)', (language, expected) => {
    const when = { ...hour, start: '2024-11-26T09:00', end: '2024-11-28T17:00' };
    expect(plain(formatWhen(when, language))).toBe(expected);
  });

  it.each([
    ['fr', 'vendredi 29 novembre 2024, 22 h – 2 h le lendemain'],
    ['en', 'Friday 29 November 2024, 22:00-02:00 the next day'],
  ])('past midnight (%s)', (language, expected) => {
    const when = { ...hour, start: '2024-11-29T22:00', end: '2024-11-30T02:00' };
    expect(plain(formatWhen(when, language))).toBe(expected);
  });

  it.each([
    ['2024-11-26', '2024-11-27', 'fr', 'mardi 26 novembre 2024, toute la journée'],
    ['2024-11-26', '2024-11-27', 'en', 'Tuesday 26 November 2024, all day'],
    ['2024-11-26', '2024-11-29', 'fr', 'du mardi 26 au jeudi 28 novembre 2024'],
    ['2024-11-26', '2024-11-29', 'en', 'Tuesday 26 to Thursday 28 November 2024'],
    ['2024-11-29', '2024-12-03', 'fr', 'du vendredi 29 novembre au lundi 2 décembre 2024'],
    ['2024-11-29', '2024-12-03', 'en', 'Friday 29 November to Monday 2 December 2024'],
    ['2024-12-31', '2025-01-02', 'fr', 'du mardi 31 décembre 2024 au mercredi 1er janvier 2025'],
    ['2024-12-31', '2025-01-02', 'en', 'Tuesday 31 December 2024 to Wednesday 1 January 2025'],
    ['2024-11-26T00:00', '2024-11-29T00:00', 'fr', 'du mardi 26 au jeudi 28 novembre 2024'],
  ])('whole days from %s until the day before %s (%s)', (start, end, language, expected) => {
    expect(plain(formatWhen({ start, end, zone: 'Europe/Paris', allDay: true }, language))).toBe(
      expected,
    );
  });

  it.each([
    ['fr', 'mardi 26 novembre 2024, à partir de 18 h'],
    ['en', 'Tuesday 26 November 2024, from 18:00'],
  ])('an unknown end is said, not invented (%s)', (language, expected) => {
    expect(plain(formatWhen({ ...hour, end: null, endUnknown: true }, language))).toBe(expected);
  });

  it('a whole day without an end is that one day', () => {
    const when = { start: '2024-11-26', zone: 'Europe/Paris', allDay: true };
    expect(lastDay(when)).toBe('2024-11-26');
    expect(formatWhen(when, 'en')).toBe('Tuesday 26 November 2024, all day');
  });
});

describe('Spanish and Italian', () => {
  const evening = { start: '2024-11-26T18:00', end: '2024-11-26T19:00', zone: 'Europe/Paris' };
  const days = { start: '2024-11-26', end: '2024-11-29', zone: 'Europe/Paris', allDay: true };
  it.each([
    ['es', 'martes 26 de noviembre de 2024, 18:00-19:00'],
    ['it', 'martedì 26 novembre 2024, 18:00-19:00'],
  ])('say an hour in %s', (language, expected) => {
    expect(formatWhen(evening, language)).toBe(expected);
  });
  it.each([
    ['es', 'del martes 26 al jueves 28 de noviembre de 2024'],
    ['it', 'da martedì 26 a giovedì 28 novembre 2024'],
  ])('say days in %s', (language, expected) => {
    expect(formatWhen(days, language)).toBe(expected);
  });
  it.each([
    ['es', 'hora de Bruselas', 'hora de Oslo'],
    ['it', 'ora di Bruxelles', 'ora di Oslo'],
  ])('name the zone in %s', (language, brussels, oslo) => {
    const at = (zone: string) => zoneNote({ ...evening, zone }, language, 'America/New_York');
    expect(at('Europe/Brussels')).toBe(brussels);
    expect(at('Europe/Oslo')).toBe(oslo);
  });
  it.each([
    ['es', '26 de noviembre de 2024 a las 18:05'],
    ['it', '26 novembre 2024 alle 18:05'],
  ])('say a moment in %s', (language, expected) => {
    expect(formatInstant('2024-11-26T17:05:00Z', language, 'Europe/Paris')).toBe(expected);
  });
});

describe('the note on the zone', () => {
  it.each([
    ['Europe/Paris', 'fr', 'heure de Paris'],
    ['Europe/Paris', 'en', 'Paris time'],
    ['Europe/Athens', 'fr', 'heure d’Athènes'],
    ['Europe/Brussels', 'fr', 'heure de Bruxelles'],
    ['Atlantic/Azores', 'fr', 'heure des Açores'],
    ['America/Argentina/Buenos_Aires', 'en', 'Buenos Aires time'],
    ['UTC', 'fr', 'heure UTC'],
  ])('%s in %s is «%s» for someone elsewhere', (zone, language, expected) => {
    expect(zoneNote({ ...hour, zone }, language, 'Asia/Tokyo')).toBe(expected);
  });

  it('is left out when both clocks show the same, whatever the zones are called', () => {
    expect(zoneNote(hour, 'fr', 'Europe/Berlin')).toBeNull();
  });

  it('depends on the day: London and Lagos agree in summer only', () => {
    const at = (start: string) => zoneNote({ start, zone: 'Europe/London' }, 'en', 'Africa/Lagos');
    expect(at('2024-07-01T18:00')).toBeNull();
    expect(at('2024-12-01T18:00')).toBe('London time');
  });

  it('is left out for whole days', () => {
    expect(
      zoneNote({ start: '2024-11-26', zone: 'Europe/Paris', allDay: true }, 'fr', 'Asia/Tokyo'),
    ).toBeNull();
  });
});

describe("the viewer's own clock", () => {
  it('shows the same moment, the next day when need be', () => {
    expect(viewersWhen(hour, 'Asia/Tokyo')).toMatchObject({
      start: '2024-11-27T02:00',
      end: '2024-11-27T03:00',
      zone: 'Asia/Tokyo',
    });
  });

  it('is not told twice when it agrees', () => {
    expect(viewersWhen(hour, 'Europe/Madrid')).toBeNull();
  });
});

describe('being over', () => {
  const at = (instant: string) => new Date(instant);

  it('comes at the end, in the zone of the place', () => {
    expect(isOver(hour, at('2024-11-26T17:59:59Z'))).toBe(false);
    expect(isOver(hour, at('2024-11-26T18:00:00Z'))).toBe(true);
  });

  it('comes with the end of the last whole day', () => {
    const when = { start: '2024-11-26', end: '2024-11-28', zone: 'Europe/Paris', allDay: true };
    expect(isOver(when, at('2024-11-27T22:59:00Z'))).toBe(false);
    expect(isOver(when, at('2024-11-27T23:00:00Z'))).toBe(true);
  });

  it('comes with the end of the day when the end is unknown', () => {
    const when = { ...hour, end: null, endUnknown: true };
    expect(isOver(when, at('2024-11-26T22:00:00Z'))).toBe(false);
    expect(isOver(when, at('2024-11-26T23:00:00Z'))).toBe(true);
  });
});

describe('pieces', () => {
  it('the first of the month is «1er» in French only', () => {
    expect(formatDay('2024-11-01', 'fr')).toBe('vendredi 1er novembre 2024');
    expect(formatDay('2024-11-01', 'en')).toBe('Friday 1 November 2024');
  });

  it('midnight is 0 h', () => {
    expect(plain(formatTime('2024-11-01T00:00', 'fr'))).toBe('0 h');
    expect(formatTime('2024-11-01T00:00', 'en')).toBe('00:00');
  });

  it('months and date blocks', () => {
    expect(formatMonth('2026-11', 'fr')).toBe('novembre 2026');
    expect(dateBlock('2026-11-05T18:00', 'fr')).toEqual({
      weekday: 'jeu.',
      day: '5',
      month: 'nov.',
      year: '2026',
    });
    expect(dateBlock('2026-11-05', 'en')).toMatchObject({ weekday: 'Thu', month: 'Nov' });
  });

  it('instants on the clock of the viewer', () => {
    expect(plain(formatInstant('2024-11-26T17:05:00Z', 'fr', 'Europe/Paris'))).toBe(
      '26 novembre 2024 à 18 h 05',
    );
    expect(formatInstant('2024-11-26T17:05:00Z', 'en', 'Europe/London')).toBe(
      '26 November 2024 at 17:05',
    );
  });

  it.each([
    ['2024-11-26T10:00:00Z', 'fr', 'il y a 2 heures'],
    ['2024-11-23T12:00:00Z', 'en', '3 days ago'],
    ['2024-11-26T12:30:00Z', 'en', 'in 30 minutes'],
    ['2024-11-26T11:59:40Z', 'fr', 'maintenant'],
  ])('how long ago %s is (%s)', (instant, language, expected) => {
    expect(formatAgo(instant, language, new Date('2024-11-26T12:00:00Z'))).toBe(expected);
  });
});
