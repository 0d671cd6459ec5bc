import type { components } from '@/api/schema';
import { addDays, daysBetween, wallAsUtc } from '@/lib/wallTime';

type ScheduleText = components['schemas']['ScheduleText'];
type Fold = components['schemas']['Fold'];

/** A schedule as typed: days and times are separate. The last day is included, as people say it. */
export type ScheduleForm = {
  startDate: string | null;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  zone: string;
  allDay: boolean;
  endUnknown: boolean;
  startFold: Fold | null;
  endFold: Fold | null;
};

export function emptySchedule(zone: string): ScheduleForm {
  return {
    startDate: null,
    startTime: null,
    endDate: null,
    endTime: null,
    zone,
    allDay: false,
    endUnknown: false,
    startFold: null,
    endFold: null,
  };
}

export function toScheduleForm(
  schedule: ScheduleText | null | undefined,
  zone: string,
): ScheduleForm {
  if (!schedule?.start) return emptySchedule(schedule?.zone ?? zone);
  const { start, end, allDay } = schedule;
  return {
    startDate: start.slice(0, 10),
    startTime: allDay ? null : start.slice(11, 16) || null,
    endDate: end ? (allDay ? addDays(end, -1) : end.slice(0, 10)) : start.slice(0, 10),
    endTime: !end || allDay ? null : end.slice(11, 16) || null,
    zone: schedule.zone ?? zone,
    allDay: Boolean(allDay),
    endUnknown: Boolean(schedule.endUnknown),
    startFold: schedule.startFold ?? null,
    endFold: schedule.endFold ?? null,
  };
}

/** Values missing for a complete schedule; the API only accepts complete ones. */
export type ScheduleGap = 'startDate' | 'startTime' | 'endDate' | 'endTime';

export function scheduleGap(form: ScheduleForm): ScheduleGap | null {
  if (!form.startDate) return 'startDate';
  if (!form.allDay && !form.startTime) return 'startTime';
  if (form.endUnknown && !form.allDay) return null;
  if (!form.endDate) return 'endDate';
  if (!form.allDay && !form.endTime) return 'endTime';
  return null;
}

/** True when something was typed that cannot be sent yet. */
export function isHalfWritten(form: ScheduleForm): boolean {
  return scheduleGap(form) !== null && Boolean(form.startDate || form.startTime || form.endTime);
}

export function toSchedule(form: ScheduleForm): ScheduleText | null {
  if (scheduleGap(form) || !form.startDate) return null;
  const { startDate, startTime, endDate, endTime, zone, allDay, endUnknown } = form;
  if (allDay) {
    const end = addDays(endDate ?? startDate, 1);
    return { start: startDate, end, zone, allDay, endUnknown: false };
  }
  return {
    start: `${startDate}T${startTime}`,
    end: endUnknown ? null : `${endDate}T${endTime}`,
    zone,
    allDay,
    endUnknown,
    ...(form.startFold && { startFold: form.startFold }),
    ...(form.endFold && !endUnknown && { endFold: form.endFold }),
  };
}

const minutes = (date: string, time: string) => wallAsUtc(`${date}T${time}`) / 60_000;

function shift(date: string, time: string, by: number): { date: string; time: string } {
  const wall = new Date((minutes(date, time) + by) * 60_000).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

const USUAL_MINUTES = 60;

/**
 * Moves the end with a new start, so that the duration stays; when there is no end time yet, it is
 * proposed an hour later. The choice between two equal times is asked again.
 */
export function withStart(
  form: ScheduleForm,
  start: { date: string | null; time: string | null },
): ScheduleForm {
  const next = { ...form, startDate: start.date, startTime: start.time, startFold: null };
  if (!start.date) return next;
  const { startDate, startTime, endDate, endTime } = form;
  if (startDate && startTime && endDate && endTime && start.time && !form.allDay) {
    const lasts = minutes(endDate, endTime) - minutes(startDate, startTime);
    if (lasts > 0) {
      const end = shift(start.date, start.time, lasts);
      return { ...next, endDate: end.date, endTime: end.time, endFold: null };
    }
  }
  if (start.time && !endTime && !form.allDay && !form.endUnknown) {
    const end = shift(start.date, start.time, USUAL_MINUTES);
    return { ...next, endDate: end.date, endTime: end.time, endFold: null };
  }
  const days = startDate && endDate ? Math.max(0, daysBetween(startDate, endDate)) : 0;
  return { ...next, endDate: addDays(start.date, days), endFold: null };
}

/** Applies the API's proposal for a time that clocks skip or repeat, or for an unknown zone. */
export function withChoice(
  form: ScheduleForm,
  end: 'start' | 'end',
  choice: components['schemas']['Choice'],
): ScheduleForm {
  if (!/^\d{4}-/.test(choice.value)) return { ...form, zone: choice.value };
  const [date = null, time = null] = choice.value.split('T');
  const fold = choice.fold === 'earlier' || choice.fold === 'later' ? choice.fold : null;
  return end === 'start'
    ? { ...form, startDate: date, startTime: time, startFold: fold }
    : { ...form, endDate: date, endTime: time, endFold: fold };
}
