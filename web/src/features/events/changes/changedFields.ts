import type { TFunction } from 'i18next';
import type { components } from '@/api/schema';
import { formatMoment, formatWhen } from '@/lib/dates';
import { countryName, languageName } from '@/lib/geo';
import { textIn, whenOf } from '../model';
import { recurrenceWords, type RecurrenceText } from '../recurrence/words';
import { compareLists, compareTexts, type Piece } from './textDiff';

type Schemas = components['schemas'];

/** A changed member, identified by a JSON Pointer. */
type Change = { field: string; before?: unknown; after?: unknown };
type SideName = 'before' | 'after';

/**
 * The event on one side of the change: completes the parts of a date or place, and supplies names
 * for ids.
 */
export type Content = {
  schedule?: Schemas['ScheduleText'] | null;
  recurrence?: RecurrenceText | null;
  place?: { coordinates?: Schemas['Coordinates'] | null } | null;
  organisation?: { name: string };
  coOrganisations?: { id: string; name: string }[];
  partOf?: { title: Record<string, string> } | null;
};
type Contents = Record<SideName, Content>;
type Reader = { t: TFunction; language: string };

/** A changed field, both sides in words. */
export type ChangedField = {
  key: string;
  label: string;
  /** Lists are shown entry by entry, texts as running words. */
  list: boolean;
  before: Piece[];
  after: Piece[];
};

/** The changed fields in the order of the page, for a review and for a row of an import. */
export function changedFields(
  changes: readonly Change[],
  contents: Contents,
  reader: Reader,
): ChangedField[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = groupOf(change.field);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups]
    .map(([key, pieces]) => ({
      key,
      before: sideWords(key, pieces, 'before', contents, reader),
      after: sideWords(key, pieces, 'after', contents, reader),
    }))
    .filter(({ before, after }) => before.join() !== after.join())
    .sort((one, other) => placeOf(one.key) - placeOf(other.key))
    .map(({ key, before, after }) => {
      const list = before.length > 1 || after.length > 1;
      const compared = list
        ? compareLists(before, after)
        : compareTexts(before[0] ?? '', after[0] ?? '');
      return { key, label: label(key, reader), list, ...compared };
    });
}

const ORDER = ['title', 'summary', 'description', 'schedule', 'place', 'online', 'format', 'kind'];

function placeOf(key: string): number {
  const position = ORDER.indexOf(key.split('.')[0] ?? key);
  return position < 0 ? ORDER.length : position;
}

/** The group of fields that are shown together: the parts of a schedule, the two coordinates. */
function groupOf(pointer: string): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  if (path.startsWith('schedule')) return 'schedule';
  if (path.startsWith('place.coordinates')) return 'place.coordinates';
  if (path.startsWith('recurrence')) return 'recurrence';
  return path;
}

const PER_LANGUAGE = /^(title|summary|description|price\.text|image\.alt)\.(\w+)$/;

function label(key: string, { t, language }: Reader): string {
  const text = PER_LANGUAGE.exec(key);
  if (!text) return t(`events:field.${key}`, { defaultValue: key });
  const [, field = '', code = ''] = text;
  return t('events:change.inLanguage', {
    field: t(`events:field.${field}`),
    language: languageName(code, language),
  });
}

/** The whole date, place or recurrence on one side: its changed parts over the known rest. */
function whole(root: string, known: unknown, pieces: Change[], side: SideName): object {
  return pieces.reduce(
    (value, change) => {
      const piece = change.field.slice(root.length + 2);
      if (!piece) return (change[side] ?? {}) as object;
      return { ...value, [piece]: change[side] ?? null };
    },
    (known ?? {}) as object,
  );
}

/** One text, or one for each element of a list; none for an empty field. */
function sideWords(
  key: string,
  pieces: Change[],
  side: SideName,
  contents: Contents,
  { t, language }: Reader,
): string[] {
  const { schedule, recurrence, place } = contents[side];
  if (key === 'schedule') {
    const when = whenOf(whole(key, schedule, pieces, side) as Schemas['ScheduleText']);
    return when ? [`${formatWhen(when, language)} (${when.zone})`] : [];
  }
  if (key === 'recurrence') {
    const rule = whole(key, recurrence, pieces, side) as RecurrenceText;
    if (!schedule?.start || !(rule.rrule || rule.rdates?.length)) return [];
    const words = recurrenceWords(rule, schedule.start, t, language);
    return [rule.rrule ? `${words} (${rule.rrule})` : words];
  }
  if (key === 'place.coordinates') {
    const point = whole('place/coordinates', place?.coordinates, pieces, side);
    const { lat, lon } = point as Partial<Schemas['Coordinates']>;
    return typeof lat === 'number' ? [`${lat}, ${lon}`] : [];
  }
  return pieces.flatMap((change) => {
    const value = change[side];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values
      .filter((one) => one !== null && one !== undefined && one !== '')
      .map((one) => inWords(key, one, contents[side], { t, language }));
  });
}

function inWords(key: string, value: unknown, content: Content, { t, language }: Reader): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (typeof value === 'boolean') return t(`events:change.answer.${value ? 'yes' : 'no'}`);
  if (key.startsWith('accessibility.')) return t(`events:change.answer.${text}`);
  switch (key) {
    case 'kind':
    case 'format':
      return t(`events:${key}.${text}`);
    case 'themes':
      return t(`events:theme.${text}`);
    case 'audiences':
      return t(`events:audience.${text}`);
    case 'languages':
    case 'defaultLanguage':
      return languageName(text, language);
    case 'place.country':
      return countryName(text, language);
    case 'registration.mode':
    case 'online.releasedTo':
      return t(`events:change.${key}.${text}`);
    case 'registration.opensAt':
    case 'registration.closesAt':
      return formatMoment(text, language);
    case 'organisationId':
      return content.organisation?.name ?? text;
    case 'coOrganisationIds':
      return content.coOrganisations?.find(({ id }) => id === text)?.name ?? text;
    case 'partOf':
      return textIn(content.partOf?.title, language) || text;
    case 'image.id':
      return t('events:change.picture', { id: text.slice(-4) });
    default:
      return text;
  }
}
