import { addDays, weekdayOf } from '@/lib/wallTime';

/** The Monday of the requested day's week if it is a date, else of this week. */
export function weekOf(asked: string | null, today: string): string {
  const day = asked && isDate(asked) ? asked : today;
  return addDays(day, -weekdayOf(day));
}

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  // February has no 31st, although the browser reads one.
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
