import { formatTime } from '@/lib/dates';
import { toWall, viewerZone } from '@/lib/wallTime';

const steps: [Intl.NumberFormatOptions['unit'] & string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The duration since then: «3 jours», "2 hours"; under a minute «1 minute». */
export function length(since: string, language: string, now: Date = new Date()): string {
  const seconds = Math.max(60, (now.getTime() - new Date(since).getTime()) / 1000);
  const [unit, size] = steps.find(([, step]) => seconds >= step) ?? ['minute', 60];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / size),
  );
}

/** «depuis 3 jours», "for 3 days". */
export function age(since: string, language: string, now: Date = new Date()): string {
  return `${language.startsWith('fr') ? 'depuis' : 'for'} ${length(since, language, now)}`;
}

/** The time of an instant on the reader's clock: «14 h 30», "14:30". */
export function clock(instant: string, language: string): string {
  return formatTime(toWall(instant, viewerZone()), language);
}
