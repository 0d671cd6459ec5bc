import type { TFunction } from 'i18next';
import { recurrenceWords, textIn, whenOf } from '@/features/events';
import { formatMoment, formatWhen } from '@/lib/dates';
import { countryName, languageName } from '@/lib/geo';
import type { Change, Review } from './model';
import { compareLists, compareTexts, type Piece } from './textDiff';

/** One line of the comparison, both sides in words. */
export type ChangedField = {
  key: string;
  label: string;
  /** Lists are shown entry by entry, texts as running words. */
  list: boolean;
  before: Piece[];
  after: Piece[];
};

type Side = Review['event'];
type Words = { t: TFunction<'moderation'>; language: string };

/** What an edit would change, field by field, in the order of the page. */
export function changedFields(review: Review, words: Words): ChangedField[] {
  const { diff, live, event } = review;
  if (!live) return [];
  const groups = new Map<string, Change[]>();
  for (const change of diff) {
    const key = groupOf(change.field);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups]
    .map(([key, changes]) => ({
      key,
      before: valueWords(key, changes, 'before', live, words),
      after: valueWords(key, changes, 'after', event, words),
    }))
    .filter(({ before, after }) => before.join() !== after.join())
    .sort((one, other) => placeOf(one.key) - placeOf(other.key))
    .map(({ key, before, after }) => {
      const list = before.length > 1 || after.length > 1;
      const compared = list
        ? compareLists(before, after)
        : compareTexts(before[0] ?? '', after[0] ?? '');
      return { key, label: label(key, words), list, ...compared };
    });
}

const ORDER = ['title', 'summary', 'description', 'schedule', 'place', 'online', 'format', 'kind'];

function placeOf(key: string): number {
  const position = ORDER.indexOf(key.split('.')[0] ?? key);
  return position < 0 ? ORDER.length : position;
}

/** The fields that are read together: the pieces of a schedule, the two numbers of a position. */
function groupOf(pointer: string): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  if (path.startsWith('schedule')) return 'schedule';
  if (path.startsWith('place.coordinates')) return 'place.coordinates';
  if (path.startsWith('recurrence')) return 'recurrence';
  return path;
}

const PER_LANGUAGE = /^(title|summary|description|price\.text|image\.alt)\.(\w+)$/;

function label(key: string, { t, language }: Words): string {
  const text = PER_LANGUAGE.exec(key);
  if (!text) return t(`moderation:diff.field.${key}`, { defaultValue: key });
  const [, field = '', code = ''] = text;
  return t('moderation:diff.inLanguage', {
    field: t(`moderation:diff.field.${field}`),
    language: languageName(code, language),
  });
}

/** One entry, or one for each member of a list; none when the field is empty. */
function valueWords(
  key: string,
  changes: Change[],
  side: 'before' | 'after',
  event: Side,
  words: Words,
): string[] {
  const { language } = words;
  if (key === 'schedule') {
    const when = whenOf(event.schedule);
    return when ? [`${formatWhen(when, language)} (${when.zone})`] : [];
  }
  if (key === 'recurrence') {
    const { recurrence, schedule } = event;
    if (!recurrence || !schedule?.start) return [];
    const said = recurrenceWords(recurrence, schedule.start, words.t, language);
    return [recurrence.rrule ? `${said} (${recurrence.rrule})` : said];
  }
  if (key === 'place.coordinates') {
    const point = event.place?.coordinates;
    return point ? [`${point.lat}, ${point.lon}`] : [];
  }
  return changes.flatMap((change) => {
    const value = change[side];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values
      .filter((one) => one !== null && one !== undefined && one !== '')
      .map((one) => inWords(key, one, event, words));
  });
}

function inWords(key: string, value: unknown, event: Side, { t, language }: Words): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (typeof value === 'boolean') return t(`moderation:diff.answer.${value ? 'yes' : 'no'}`);
  if (key.startsWith('accessibility.')) return t(`moderation:diff.answer.${text}`);
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
      return t(`moderation:diff.${key}.${text}`);
    case 'registration.closesAt':
      return formatMoment(text, language);
    case 'organisationId':
      return event.organisation.name;
    case 'coOrganisationIds':
      return event.coOrganisations.find(({ id }) => id === text)?.name ?? text;
    case 'partOf':
      return textIn(event.partOf?.title, language) || text;
    case 'image.id':
      return t('moderation:diff.picture', { id: text.slice(-4) });
    default:
      return text;
  }
}
