/** A month is written `2026-11`; months are those of Paris. */
export function thisMonth(now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
  });
  return parts.format(now).slice(0, 7);
}

/** The month this many months later, or earlier. */
export function moveMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** This month and those before it, the newest first. */
export function lastMonths(count: number, from: string): string[] {
  return Array.from({ length: count }, (_, index) => moveMonth(from, -index));
}

export function isMonth(text: string | null): text is string {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
