import { countryName, languageName } from '@/lib/geo';
import { addDays } from '@/lib/wallTime';
import { recurrenceWords, type RecurrenceText } from '../recurrence/words';
import type { ImportRow } from './model';
import { wallWords, type Words } from './words';

type Change = ImportRow['changes'][number];
type Side = 'before' | 'after';
type Reader = { t: Words; language: string };

/** One thing that the source changes, both sides in words; empty when there was or will be nothing. */
export type ChangeLine = { key: string; label: string; before: string; after: string };

/** What would change in the event that is here, field by field. */
export function changeLines(row: ImportRow, reader: Reader): ChangeLine[] {
  const groups = new Map<string, Change[]>();
  for (const change of row.changes) {
    const key = groupOf(change.field);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups]
    .map(([key, changes]) => ({
      key,
      label: labelOf(key, reader),
      before: sideWords(key, changes, 'before', row, reader),
      after: sideWords(key, changes, 'after', row, reader),
    }))
    .filter(({ before, after }) => before !== after)
    .sort((one, other) => placeOf(one.key) - placeOf(other.key));
}

const FIRST = [
  'title',
  'summary',
  'description',
  'schedule.start',
  'schedule',
  'recurrence',
  'place',
];

/** In the order people ask: what, when, where, then the rest as the API has it. */
function placeOf(key: string): number {
  const position = FIRST.findIndex((one) => key === one || key.startsWith(`${one}.`));
  return position < 0 ? FIRST.length : position;
}

/** What is read together: the two numbers of a position, the pieces of a repetition. */
function groupOf(field: string): string {
  const path = field.slice(1).replaceAll('/', '.');
  return /^(recurrence|place\.coordinates)\./.exec(path)?.[1] ?? path;
}

function labelOf(key: string, { t, language }: Reader): string {
  const [member = '', piece = ''] = key.split('.');
  if (member === 'schedule')
    return t(`imports:piece.${piece}`, { defaultValue: t('editor:member.schedule') });
  if (key === 'place.coordinates') return t('imports:piece.position');
  const label = t(`editor:member.${member}`, { defaultValue: member });
  return /^(title|summary|description)$/.test(member)
    ? `${label} (${languageName(piece, language)})`
    : label;
}

/** What changes laid over what the source says now: the whole as it was, or will be. */
function whole(now: unknown, changes: Change[], side: Side): Record<string, unknown> {
  const pieces = changes.map((change) => [change.field.split('/').at(-1), change[side] ?? null]);
  return { ...(now as object | null), ...Object.fromEntries(pieces) };
}

function sideWords(
  key: string,
  changes: Change[],
  side: Side,
  { proposed }: ImportRow,
  reader: Reader,
): string {
  if (key === 'place.coordinates') {
    const { lat, lon } = whole(proposed?.place?.coordinates, changes, side);
    return typeof lat === 'number' ? `${lat}, ${String(lon)}` : '';
  }
  if (key === 'recurrence') {
    const rule = whole(proposed?.recurrence, changes, side) as RecurrenceText;
    const start = proposed?.schedule?.start;
    if (!start || !(rule.rrule || rule.rdates?.length)) return '';
    return recurrenceWords(rule, start, reader.t, reader.language);
  }
  const value: unknown = changes[0]?.[side];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((one) => one !== null && one !== undefined && one !== '')
    .map((one) => valueWords(key, one, reader))
    .join(', ');
}

function valueWords(key: string, value: unknown, { t, language }: Reader): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (key === 'price.free') return t(`editor:practical.free.${value ? 'yes' : 'no'}`);
  if (typeof value === 'boolean') return t(`editor:access.${value ? 'yes' : 'no'}`);
  if (key.startsWith('accessibility.')) return t(`editor:access.${text}`);
  switch (key) {
    case 'schedule.start':
      return wallWords(text, language);
    case 'schedule.end':
      // Whole days end on the day after the last one.
      return wallWords(text.includes('T') ? text : addDays(text, -1), language);
    case 'kind':
    case 'format':
      return t(`events:${key}.${text}`);
    case 'themes':
      return t(`events:theme.${text}`);
    case 'audiences':
      return t(`events:audience.${text}`);
    case 'languages':
      return languageName(text, language);
    case 'place.country':
      return countryName(text, language);
    case 'registration.mode':
      return t(`editor:practical.mode.${text}`, { defaultValue: text });
    case 'online.releasedTo':
      return t(`editor:online.to.${text}`);
    default:
      return text;
  }
}
