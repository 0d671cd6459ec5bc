import type { Words } from './words';

/**
 * What the API says about sources and entries in English sentences, by their beginnings; groups become
 * the variables of our words.
 */
const sentences: [RegExp, string][] = [
  // about the source as a whole
  [/^Null characters were left out/, 'imports:said.nulls'],
  [/^It is not in UTF-8/, 'imports:said.encoding'],
  [/^Lines that were broken without being folded/, 'imports:said.mended'],
  [/^(?<count>\d+) entries that are no events/, 'imports:said.others'],
  [/^The end of the calendar is missing/, 'imports:said.noEnd'],
  [/^This is one page of a longer export/, 'imports:said.onePage'],
  [/^(?<count>\d+) descriptions in the page are broken/, 'imports:said.brokenBlocks'],
  [/^Columns that are not known were left out: (?<columns>.+)\.$/, 'imports:said.columns'],
  [/^The table cannot be read after entry (?<entry>\d+)/, 'imports:said.cutTable'],
  // about one entry: what was guessed or left out
  [/^The place names no country/, 'imports:said.country'],
  [/^Its source says that it is postponed/, 'imports:said.postponed'],
  [/^Its coordinates cannot be read/, 'imports:said.coordinates'],
  [/^The description was cut after/, 'imports:said.descriptionCut'],
  [/^The summary was taken from the description/, 'imports:said.summaryTaken'],
  [/^The source gives it no identifier/, 'imports:said.noIdentifier'],
  [/^Seconds were left out/, 'imports:said.seconds'],
  [/^Its times name no place: .* the time of (?<zone>\S+)\.$/, 'imports:said.noPlace'],
  [/^Its times name no time zone: those of (?<zone>\S+) were taken/, 'imports:said.noZone'],
  [/^Its time zone «(?<name>.*)» was taken for (?<zone>\S+)\.$/, 'imports:said.zoneTaken'],
  [/^Its dates differ in length/, 'imports:said.lengths'],
  [/^It ended on the day it starts/, 'imports:said.endsOnDay'],
  [/^It ended when it starts/, 'imports:said.endsAtStart'],
  [/^It came from here in the first place/, 'imports:said.own'],
  [/^Its series was cancelled, refused or taken back here/, 'imports:said.seriesClosed'],
  [/^It is one date of a series/, 'imports:said.oneDate'],
  [/^Its source says that it is cancelled, and it was never/, 'imports:said.neverTaken'],
  [/^It was cancelled, refused or taken back here/, 'imports:said.closed'],
  [/^It was merged into another entry/, 'imports:said.merged'],
  [/^Its own title was left out/, 'imports:said.ownTitle'],
  [/^It is an event of another organisation/, 'imports:said.elsewhere'],
  // about one entry: what is wrong, and what to do
  [/^Its source keeps it private/, 'imports:said.private'],
  [/^The file breaks off inside this entry/, 'imports:said.breaksOff'],
  [/^A line of this entry is longer/, 'imports:said.longLine'],
  [/^It cannot be written as an event/, 'imports:said.notWritable'],
  [/^These are no degrees/, 'imports:said.degrees'],
  [/^Write a title in the event's own language/, 'imports:said.title'],
  [/^The start is missing/, 'imports:said.startMissing'],
  [/^The hour is missing/, 'imports:said.hourMissing'],
  [/^«(?<text>.*)» is no date[^:]*: write (?<example>.+)\.$/, 'imports:said.notDate'],
  [/^«(?<text>.*)» is no date/, 'imports:said.noDate'],
  [/^Its timings are no dates/, 'imports:said.timings'],
  [/^The time zone «(?<name>.*)» is not known/, 'imports:said.unknownZone'],
  [/^The time zone is not known/, 'imports:said.someZone'],
  [/^The source uses this identifier twice/, 'imports:said.duplicateUid'],
  [/^The series of which this is one date is not here/, 'imports:said.seriesMissing'],
  // why applying an entry was refused
  [/^Apply the series first/, 'imports:said.seriesFirst'],
  [/^It is no series here any more/, 'imports:said.noSeries'],
  [/^The event is not in the calendar any more/, 'imports:said.notInCalendar'],
  [/^The entry became another event meanwhile/, 'imports:said.anotherEvent'],
  [/^Another entry of this source is this event already/, 'imports:said.linkedAlready'],
];

/** A sentence of the API in the reader's words; null for one that is not known here. */
export function said(sentence: string, t: Words): string | null {
  for (const [pattern, key] of sentences) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const { count, ...rest } = found.groups ?? {};
    return t(key, { ...rest, ...(count && { count: Number(count) }) });
  }
  return null;
}
