import { lazy } from 'react';

/** Parts of the calendar that load after its first list, so that the page opens fast. */

export const ActiveFilters = lazy(() =>
  import('./ActiveFilters').then((module) => ({ default: module.ActiveFilters })),
);
export const AlertDialog = lazy(() =>
  import('../alerts/AlertDialog').then((module) => ({ default: module.AlertDialog })),
);
export const EmbedDialog = lazy(() =>
  import('./EmbedDialog').then((module) => ({ default: module.EmbedDialog })),
);
export const FilterPanel = lazy(() =>
  import('./FilterPanel').then((module) => ({ default: module.FilterPanel })),
);
export const FilterSheet = lazy(() =>
  import('./FilterSheet').then((module) => ({ default: module.FilterSheet })),
);
export const FollowActs = lazy(() =>
  import('./FollowActs').then((module) => ({ default: module.FollowActs })),
);
export const MapResults = lazy(() =>
  import('./MapResults').then((module) => ({ default: module.MapResults })),
);
export const MonthResults = lazy(() =>
  import('./MonthResults').then((module) => ({ default: module.MonthResults })),
);
export const WeekResults = lazy(() =>
  import('./WeekResults').then((module) => ({ default: module.WeekResults })),
);
export const NothingFound = lazy(() =>
  import('./NothingFound').then((module) => ({ default: module.NothingFound })),
);
export const SubscribeDialog = lazy(() =>
  import('./SubscribeDialog').then((module) => ({ default: module.SubscribeDialog })),
);
export const SortSelect = lazy(() =>
  import('./SortSelect').then((module) => ({ default: module.SortSelect })),
);
