const NBSP = '\u00a0';
// A line may break between a dash and a no-break space; a word joiner prevents it.
const JOINER = '\u2060';

const english = {
  locale: 'en-GB',
  at: 'at',
  allDay: 'all day',
  until: 'until',
  from: 'from ',
  nextDay: 'the next day',
  dash: '-',
  days: (first: string, last: string) => `${first} to ${last}`,
  moments: (first: string, from: string, last: string, to: string) =>
    `${first}, ${from} to ${last}, ${to}`,
};

/** What stands between and before dates; any other language is written as English. */
const words: Record<string, typeof english> = {
  fr: {
    locale: 'fr-FR',
    at: 'à',
    allDay: 'toute la journée',
    until: 'jusqu’au',
    from: `à partir de${NBSP}`,
    nextDay: 'le lendemain',
    dash: `${NBSP}–${JOINER}${NBSP}`,
    days: (first, last) => `du ${first} au ${last}`,
    moments: (first, from, last, to) => `du ${first}, ${from}, au ${last}, ${to}`,
  },
  es: {
    locale: 'es-ES',
    at: 'a las',
    allDay: 'todo el día',
    until: 'hasta el',
    from: 'desde las ',
    nextDay: 'del día siguiente',
    dash: '-',
    days: (first, last) => `del ${first} al ${last}`,
    moments: (first, from, last, to) => `del ${first}, ${from}, al ${last}, ${to}`,
  },
  it: {
    locale: 'it-IT',
    at: 'alle',
    allDay: 'tutto il giorno',
    until: 'fino a',
    from: 'dalle ',
    nextDay: 'del giorno dopo',
    dash: '-',
    days: (first, last) => `da ${first} a ${last}`,
    moments: (first, from, last, to) => `da ${first}, ${from}, a ${last}, ${to}`,
  },
};
/** The words of a language, «fr» or «fr-FR». */
export const wordsIn = (language: string) => words[language.slice(0, 2)] ?? english;
