import { addDays, toWall } from '@/lib/wallTime';
import { formatWhen } from '@/lib/dates';
import type { Edition, EditionSummary, Figure, Leg, Programme, Slot, Track } from './api';

type Texts = Record<string, string>;

/** The text in this language, else in another one; empty when there is none. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts.fr ?? texts.en ?? Object.values(texts)[0] ?? '';
}

/** «du mardi 26 au vendredi 29 novembre 2024»; one day has its name only. */
export function periodText(
  { firstDay, lastDay }: EditionSummary['period'] | Leg,
  language: string,
): string {
  return formatWhen(
    { start: firstDay, end: addDays(lastDay, 1), zone: 'Europe/Paris', allDay: true },
    language,
  ).replace(/, (toute la journée|all day)$/, '');
}

/** The towns of an edition, each once, in order of its legs. */
export function citiesOf(legs: readonly Leg[]): string[] {
  return [...new Set(legs.flatMap(({ city }) => (city ? [city] : [])))];
}

export type ProgrammeFilter = { day: string; leg: string; track: string };

export function filterOf(search: URLSearchParams): ProgrammeFilter {
  const value = (name: string) => search.get(name) ?? '';
  return { day: value('day'), leg: value('city'), track: value('track') };
}

/** The slots that a filter leaves; what concerns everybody stays when a track is chosen. */
export function filtered({ slots, legs }: Programme, { day, leg, track }: ProgrammeFilter): Slot[] {
  const only = legs.find(({ slug }) => slug === leg)?.id;
  return slots.filter(
    (slot) =>
      (!day || slot.time.day === day) &&
      (!only || slot.legId === only) &&
      (!track || !slot.trackId || slot.trackId === track),
  );
}

/** The wall time of a leg now: "2026-11-25T14:00". */
export function nowIn(leg: Leg, now: Date): string {
  return toWall(now, leg.zone);
}

/** Slots that overlap another one of the same list. */
export function clashes(slots: readonly Slot[]): Set<string> {
  const timed = slots.filter(({ time }) => time.start && time.end);
  const found = new Set<string>();
  for (const a of timed)
    for (const b of timed)
      if (
        a !== b &&
        (a.time.start ?? '') < (b.time.end ?? '') &&
        (b.time.start ?? '') < (a.time.end ?? '')
      ) {
        found.add(a.id);
        found.add(b.id);
      }
  return found;
}

export const hues: Record<Track['hue'], string> = {
  green: 'kind-workshop',
  blue: 'kind-conference',
  coral: 'kind-meetup',
  violet: 'kind-hackathon',
  gold: 'kind-award',
  rose: 'kind-networking',
};

/** The partners of each role that has some, in the order in which roles are shown. */
export function partnersByRole({ partners }: Edition) {
  const roles = ['co-organiser', 'supporter', 'partner', 'framework'] as const;
  return roles
    .map((role) => ({ role, partners: partners.filter((partner) => partner.role === role) }))
    .filter(({ partners: found }) => found.length > 0);
}

/** What figures are about, in the order in which they are shown. */
export const themes = [
  'attendance',
  'programme',
  'partners',
  'survey',
  'replay',
  'communication',
  'finance',
] as const;

/** «plus de 2 000», "20.4%", "€5,000". */
export function figureText(
  { value, qualifier, measure }: Figure,
  language: string,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    ...(measure.unit === 'eur' && { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
    ...(measure.unit === 'percent' && { style: 'percent' }),
  }).format(measure.unit === 'percent' ? value / 100 : value);
  const text =
    measure.unit === 'out-of-five' ? t('editions:figures.outOfFive', { number }) : number;
  const unit = measure.unit === 'hours' ? t('editions:figures.hours', { number: text }) : text;
  return qualifier === 'exact'
    ? unit
    : t(`editions:figures.qualifier.${qualifier}`, { number: unit });
}

export type Row = { measure: Figure['measure']; byEdition: Map<string, Figure> };

/** One row for each measure, with the figure of each edition that has one. */
export function rowsOf(figures: readonly Figure[]): Row[] {
  const rows = new Map<string, Row>();
  for (const figure of figures) {
    const row = rows.get(figure.measure.key) ?? { measure: figure.measure, byEdition: new Map() };
    row.byEdition.set(figure.edition, figure);
    rows.set(figure.measure.key, row);
  }
  return [...rows.values()];
}
