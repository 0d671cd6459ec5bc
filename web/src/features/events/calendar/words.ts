import type { TFunction } from 'i18next';
import { formatDay, formatMonth } from '@/lib/dates';
import { countryName, languageName } from '@/lib/geo';
import type { EventPage } from '../model';
import { nameOf } from './dates';
import { DEFAULT_RADIUS, type ActiveFilter, type ChoiceName } from './filter';

export type Facets = NonNullable<EventPage['facets']> | null;

/** The name of a choice. Towns are their own name; names of organisations come with the facet. */
export function choiceWords(
  name: ChoiceName,
  value: string,
  { t, language, facets }: { t: TFunction<'calendar'>; language: string; facets: Facets },
): string {
  switch (name) {
    case 'kind':
      return t(`events:kind.${value}`);
    case 'format':
      return t(`events:format.${value}`);
    case 'theme':
      return t(`events:theme.${value}`);
    case 'accessibility':
      return t(`events:fact.${value}`);
    case 'language':
      return capital(languageName(value, language));
    case 'country':
      return countryName(value, language);
    default:
      return facets?.[name]?.find((one) => one.value === value)?.label ?? value;
  }
}

type Setting = {
  t: TFunction<'calendar'>;
  language: string;
  facets: Facets;
  search: URLSearchParams;
  today: string;
};

/** The text of an active filter, as its chip shows it. */
export function filterWords({ name, value }: ActiveFilter, setting: Setting): string {
  const { t, search } = setting;
  switch (name) {
    case 'q':
      return t('calendar:chip.q', { q: value });
    case 'near': {
      const place = search.get('place');
      const radius = Number(search.get('radius')) || DEFAULT_RADIUS;
      return place
        ? t('calendar:chip.around', { place, radius })
        : t('calendar:chip.near', { radius });
    }
    case 'bbox':
      return t('calendar:chip.bbox');
    case 'free':
      return t(value === 'true' ? 'calendar:chip.free' : 'calendar:chip.paid');
    case 'cancelled':
      return t('calendar:chip.cancelled');
    case 'dates':
      return datesWords(setting);
    default:
      return choiceWords(name, value, setting);
  }
}

export type Understood = NonNullable<EventPage['understood']>[number];

/** The words of the text that name a choice, each with that choice: «décembre» and its month. */
export function understoodWords(
  understood: readonly Understood[],
  setting: Setting,
): { words: string; meaning: string }[] {
  const meanings = new Map<string, string[]>();
  for (const one of understood) {
    // The first and last day of a month are one choice.
    if (one.parameter === 'to') continue;
    meanings.set(one.words, [...(meanings.get(one.words) ?? []), meaningOf(one, setting)]);
  }
  return [...meanings].map(([words, named]) => ({
    words,
    meaning: [...new Set(named)].join(' / '),
  }));
}

function meaningOf({ parameter, value, label }: Understood, setting: Setting): string {
  switch (parameter) {
    case 'from':
      return capital(formatMonth(value.slice(0, 7), setting.language));
    case 'free':
      return filterWords({ name: 'free', value }, setting);
    default:
      return label ?? choiceWords(parameter as ChoiceName, value, setting);
  }
}

function datesWords({ t, search, language, today }: Setting): string {
  const [from, to, over] = [search.get('from'), search.get('to'), search.get('over')];
  const name = nameOf({ from, to, over }, today);
  if (name) return t(`calendar:span.${name}`);
  if (over === 'only') {
    const days = new URLSearchParams(search);
    days.delete('over');
    return `${t('calendar:span.past')} · ${datesWords({ t, search: days, language, today, facets: null })}`;
  }
  if (from && from === to) return capital(formatDay(from, language));
  if (from && to)
    return t('calendar:chip.fromTo', {
      from: formatDay(from, language),
      to: formatDay(to, language),
    });
  return from
    ? t('calendar:chip.from', { from: formatDay(from, language) })
    : t('calendar:chip.to', { to: formatDay(to ?? today, language) });
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
