import { addDays, todayIn, viewerZone } from '@/lib/wallTime';
import type { EventQuery } from '../api';
import { monthOf, weeksOf } from './dates';
import { filterOf, sortOf, viewOf } from './filter';
import { weekOf } from './weekOf';

const PAGE = 20;
const MONTH_PAGE = 100;

/** The month shown, and the first and last day of its weeks. */
export function monthShown(search: URLSearchParams) {
  const today = todayIn(viewerZone());
  const month = monthOf(search.get('month'), today);
  const days = weeksOf(month).flat();
  return { month, today, from: days[0] ?? today, to: days.at(-1) ?? today };
}

/** The Monday of the week shown, and today. */
export function weekShown(search: URLSearchParams) {
  const today = todayIn(viewerZone());
  return { monday: weekOf(search.get('week'), today), today };
}

/** The filter without its days and without what it says of past ones: for views with days of their own. */
export function undated(filter: EventQuery): EventQuery {
  const rest = { ...filter };
  delete rest.from;
  delete rest.to;
  delete rest.over;
  return rest;
}

/**
 * The API query of this view; months and weeks set their own days. A week asks for one day more on
 * both sides: its hours are the viewer's, days in the API those of each event's zone.
 */
export function queryOf(search: URLSearchParams): EventQuery {
  const filter = filterOf(search);
  if (viewOf(search) === 'month') {
    const { from, to } = monthShown(search);
    return { ...undated(filter), from, to, size: MONTH_PAGE, facets: ['all'] };
  }
  if (viewOf(search) === 'week') {
    const { monday } = weekShown(search);
    return {
      ...undated(filter),
      from: addDays(monday, -1),
      to: addDays(monday, 7),
      size: MONTH_PAGE,
      facets: ['all'],
    };
  }
  return { ...filter, sort: sortOf(search), size: PAGE, facets: ['all'] };
}
