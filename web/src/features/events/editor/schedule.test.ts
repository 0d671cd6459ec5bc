import { describe, expect, it } from 'vitest';
import {
  emptySchedule,
  isHalfWritten,
  scheduleGap,
  toSchedule,
  toScheduleForm,
  withChoice,
  withStart,
} from './schedule';

const zone = 'Europe/Paris';
const whole = {
  ...emptySchedule(zone),
  startDate: '2026-11-25',
  startTime: '14:00',
  endDate: '2026-11-25',
  endTime: '17:00',
};

describe('a schedule', () => {
  it('is sent when it is whole', () => {
    expect(toSchedule(whole)).toEqual({
      start: '2026-11-25T14:00',
      end: '2026-11-25T17:00',
      zone,
      allDay: false,
      endUnknown: false,
    });
    expect(toSchedule({ ...whole, endTime: null })).toBeNull();
    expect(toSchedule({ ...whole, endTime: null, endUnknown: true })?.end).toBeNull();
  });

  it('counts the last of whole days in, and the API’s end out', () => {
    const days = { ...whole, allDay: true, endDate: '2026-11-27' };
    const sent = toSchedule(days);
    expect(sent).toMatchObject({ start: '2026-11-25', end: '2026-11-28', allDay: true });
    expect(toScheduleForm(sent, zone)).toMatchObject({ endDate: '2026-11-27', allDay: true });
  });

  it('comes back as it was sent', () => {
    expect(toScheduleForm(toSchedule(whole), 'UTC')).toEqual(whole);
    expect(toScheduleForm(null, zone)).toEqual(emptySchedule(zone));
  });

  it('says what is still to say', () => {
    expect(scheduleGap(emptySchedule(zone))).toBe('startDate');
    expect(scheduleGap({ ...whole, endTime: null })).toBe('endTime');
    expect(scheduleGap(whole)).toBeNull();
    expect(isHalfWritten(emptySchedule(zone))).toBe(false);
    expect(isHalfWritten({ ...whole, endTime: null })).toBe(true);
  });
});

describe('the end', () => {
  it('is proposed an hour after the start, and typed over', () => {
    const timed = withStart(emptySchedule(zone), { date: '2026-11-25', time: '23:30' });
    expect(timed).toMatchObject({ endDate: '2026-11-26', endTime: '00:30' });
    const day = withStart(emptySchedule(zone), { date: '2026-11-25', time: null });
    expect(day).toMatchObject({ endDate: '2026-11-25', endTime: null });
    const unknown = { ...emptySchedule(zone), endUnknown: true };
    expect(withStart(unknown, { date: '2026-11-25', time: '14:00' }).endTime).toBeNull();
  });

  it('follows the start and keeps how long it lasts, over midnight too', () => {
    const moved = withStart(whole, { date: '2026-12-01', time: '22:30' });
    expect(moved).toMatchObject({ endDate: '2026-12-02', endTime: '01:30' });
  });

  it('is not invented: only its day follows', () => {
    const begun = withStart(emptySchedule(zone), { date: '2026-11-25', time: null });
    expect(begun).toMatchObject({ endDate: '2026-11-25', endTime: null });
  });

  it('keeps the number of whole days', () => {
    const days = { ...whole, allDay: true, startTime: null, endTime: null, endDate: '2026-11-27' };
    expect(withStart(days, { date: '2026-12-01', time: null }).endDate).toBe('2026-12-03');
  });
});

describe('a proposal of the API', () => {
  it('replaces a time that clocks skip', () => {
    const chosen = withChoice(whole, 'start', { value: '2026-03-29T03:00', offset: '+02:00' });
    expect(chosen).toMatchObject({
      startDate: '2026-03-29',
      startTime: '03:00',
      startFold: null,
    });
  });

  it('says which of two equal times is meant', () => {
    const choice = { value: '2026-10-25T02:30', fold: 'later', offset: '+01:00' };
    expect(withChoice(whole, 'end', choice)).toMatchObject({ endTime: '02:30', endFold: 'later' });
    expect(toSchedule(withChoice(whole, 'end', choice))?.endFold).toBe('later');
  });

  it('may be a zone', () => {
    expect(withChoice(whole, 'start', { value: 'Europe/Athens' }).zone).toBe('Europe/Athens');
  });
});
