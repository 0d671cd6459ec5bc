import { dateBlock, formatTime, type When } from './dates';

/** For a narrow list: «sam. 5 déc., 9 h», "Sat 5 Dec, 09:00"; whole days without the time. */
export function formatShort({ start, allDay }: When, language: string): string {
  const { weekday, day, month } = dateBlock(start, language);
  const words = `${weekday} ${day} ${month}`;
  return allDay ? words : `${words}, ${formatTime(start, language)}`;
}
