import type { EventQuery } from '../api';

/** The filter of the calendar is stored in its address, in the API's own names. */

export const choiceNames = [
  'kind',
  'format',
  'theme',
  'language',
  'country',
  'city',
  'organisation',
  'accessibility',
] as const;
export type ChoiceName = (typeof choiceNames)[number];

const singleNames = [
  'q',
  'from',
  'to',
  'near',
  'radius',
  'bbox',
  'free',
  'cancelled',
  'over',
] as const;
type SingleName = (typeof singleNames)[number];
export type FilterName = ChoiceName | SingleName;

export const views = ['list', 'week', 'month', 'map'] as const;
export type View = (typeof views)[number];

export const sorts = ['start', '-start', 'relevance', 'distance', 'newest'] as const;
export type Sort = (typeof sorts)[number];

export const DEFAULT_RADIUS = 50;

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  values.includes(value as Value);

export function viewOf(search: URLSearchParams): View {
  const view = search.get('view');
  return isOneOf(views, view) ? view : 'list';
}

/** Whether a view shows days of its own, whatever the filter says of days and order. */
export const hasOwnDays = (view: View) => view === 'week' || view === 'month';

/** Values of a choice: repeated or separated by commas, as the API accepts them. */
export function valuesOf(search: URLSearchParams, name: ChoiceName): string[] {
  return search
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);
}

/** The requested order, if the filter has what it needs; else the default. */
export function sortOf(search: URLSearchParams): Sort {
  const sort = search.get('sort');
  if (!isOneOf(sorts, sort)) return 'start';
  if (sort === 'relevance' && !search.get('q')) return 'start';
  if (sort === 'distance' && !search.get('near')) return 'start';
  return sort;
}

/**
 * The filter of an address, without view, order and page: the same for list, days, map and feed.
 */
export function filterOf(search: URLSearchParams): EventQuery {
  const query: Record<string, unknown> = {};
  for (const name of choiceNames) {
    const values = valuesOf(search, name);
    if (values.length > 0) query[name] = values;
  }
  for (const name of singleNames) {
    const value = search.get(name)?.trim();
    if (value) query[name] = value;
  }
  // A distance means nothing without its centre.
  if (!query.near) delete query.radius;
  return query as EventQuery;
}

/** Whether it finds only what is over. */
export const isOnlyOver = ({ over }: EventQuery) => over === 'only';

/** The filter as a query string, for addresses of feeds. */
export function filterString(filter: EventQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    for (const one of [value].flat()) search.append(name, String(one));
  return search.toString();
}

/** Parameters of an address that are not part of the filter: view, order, page. */
const besides = [
  'view',
  'month',
  'week',
  'day',
  'place',
  'sort',
  'size',
  'cursor',
  'facets',
  'lang',
];

/**
 * Extracts the filter from pasted text: an address of the calendar or of a feed, or a query string.
 */
export function pastedFilter(text: string): URLSearchParams {
  const [address = ''] = text.trim().split('#');
  const query = address.includes('?')
    ? address.slice(address.indexOf('?') + 1)
    : address.includes('://')
      ? ''
      : address;
  const search = new URLSearchParams(query);
  besides.forEach((name) => search.delete(name));
  return search;
}

/** The names in a query string that are not filters. */
export function foreignNames(search: URLSearchParams): string[] {
  return [...new Set(search.keys())].filter(
    (name) => !isOneOf(choiceNames, name) && !isOneOf(singleNames, name),
  );
}

type Changes = Partial<Record<string, string | readonly string[] | null>>;

/** The same address with some parameters changed; null or an empty list removes one. */
export function changed(search: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value ?? []].flat()) if (one) next.append(name, one);
  }
  return next;
}

export type ActiveFilter = {
  name: Exclude<FilterName, 'from' | 'to' | 'radius' | 'over'> | 'dates';
  value: string;
};

/**
 * The active filters, one entry for each that can be removed. In a view with days of its own days
 * are no filter.
 */
export function activeFilters(search: URLSearchParams): ActiveFilter[] {
  const filter = filterOf(search);
  const dates = hasOwnDays(viewOf(search))
    ? ''
    : [filter.from, filter.to, isOnlyOver(filter) && 'over'].filter(Boolean).join('/');
  const others = (['q', 'near', 'bbox', 'free', 'cancelled', ...choiceNames] as const).flatMap(
    (name) => [filter[name] ?? []].flat().map((value) => ({ name, value: String(value) })),
  );
  return dates ? [{ name: 'dates', value: dates }, ...others] : others;
}

/** The text without these words; may be empty. */
export function withoutWords(text: string, words: string): string {
  return text.replace(words, ' ').replace(/\s+/g, ' ').trim();
}

/** The address without this filter and without parameters that depend on it. */
export function withoutFilter(
  search: URLSearchParams,
  { name, value }: ActiveFilter,
): URLSearchParams {
  if (isOneOf(choiceNames, name))
    return changed(search, { [name]: valuesOf(search, name).filter((one) => one !== value) });
  if (name === 'near') return changed(search, { near: null, radius: null, place: null });
  if (name === 'dates') return changed(search, { from: null, to: null, over: null });
  return changed(search, { [name]: null });
}

/** The address without any filter; view and order stay. */
export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const kept = ['view', 'month', 'week'].flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as [string, string]] : [];
  });
  return new URLSearchParams(kept);
}
