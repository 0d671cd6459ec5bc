import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { addWays, isLocal, subscribeWays, webcal } from './keep';

const read = (address: string | undefined) => new URL(address ?? '').searchParams;

describe('adding one event', () => {
  it('gives Google instants and Outlook the same moment', () => {
    const ways = addWays(anEvent(), 'fr');
    expect(read(ways?.google).get('dates')).toBe('21261125T130000Z/21261125T160000Z');
    expect(read(ways?.outlook).get('startdt')).toBe('2126-11-25T13:00:00Z');
    expect(read(ways?.google).get('location')).toBe('Musée social, Paris, France');
  });

  it('keeps whole days as days', () => {
    const schedule = {
      start: '2126-11-25',
      end: '2126-11-27',
      zone: 'Europe/Paris',
      allDay: true,
    };
    const ways = addWays(anEvent({ schedule }), 'fr');
    expect(read(ways?.google).get('dates')).toBe('21261125/21261127');
    expect(read(ways?.outlook).get('allday')).toBe('true');
  });

  it('invents no length for an unknown end', () => {
    const schedule = { start: '2126-11-25T14:00', zone: 'Europe/Paris', endUnknown: true };
    const [start, end] = (
      read(addWays(anEvent({ schedule }), 'fr')?.google).get('dates') ?? ''
    ).split('/');
    expect(end).toBe(start);
  });

  it('has nothing to add without a date', () => {
    expect(addWays(anEvent({ schedule: null }), 'fr')).toBeNull();
  });
});

describe('subscribing', () => {
  const address = 'https://agenda.example/api/v1/events.ics?kind=workshop&theme=data';

  it('hands the whole address on, its own query included', () => {
    const ways = subscribeWays(address, 'Agenda');
    expect(ways.apple).toBe(webcal(address));
    expect(read(ways.google).get('cid')).toBe(webcal(address));
    expect(read(ways.outlook).get('url')).toBe(address);
  });

  it('knows an address that only this machine has', () => {
    expect(isLocal('http://localhost:8080/x')).toBe(true);
    expect(isLocal(address)).toBe(false);
  });
});
