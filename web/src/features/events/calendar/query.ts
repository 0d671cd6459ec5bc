import { todayIn, viewerZone } from '@/lib/wallTime';
import type { EventQuery } from '../api';
import { monthOf, weeksOf } from './dates';
import { filterOf, sortOf, viewOf } from './filter';

const PAGE = 20;
const MONTH_PAGE = 100;

/** The month shown, and the first and last day of its weeks. */
export function monthShown(search: URLSearchParams) {
  const today = todayIn(viewerZone());
  const month = monthOf(search.get('month'), today);
  const days = weeksOf(month).flat();
  return { month, today, from: days[0] ?? today, to: days.at(-1) ?? today };
}

/** The API query of this view; the month view sets its own days. */
export function queryOf(search: URLSearchParams): EventQuery {
  const filter = filterOf(search);
  if (viewOf(search) === 'month') {
    const { from, to } = monthShown(search);
    return { ...filter, from, to, size: MONTH_PAGE, facets: ['all'] };
  }
  return { ...filter, sort: sortOf(search), size: PAGE, facets: ['all'] };
}
