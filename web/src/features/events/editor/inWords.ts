import { formatMoment, formatWhen } from '@/lib/dates';
import { countryName, languageName } from '@/lib/geo';
import { recurrenceWords } from '../recurrence/words';
import type { Member } from './conflict';
import type { EventForm, Texts } from './model';
import { toSchedule } from './schedule';

type Words = (key: string, values?: Record<string, unknown>) => string;

const texts = (values: Texts) =>
  Object.entries(values)
    .filter(([, text]) => text.trim())
    .map(([code, text]) => `${code.toUpperCase()} : ${text}`)
    .join(' — ');

const listOf = (words: (string | false | null | undefined)[]) => words.filter(Boolean).join(', ');

/** A field of the form as one line, for comparison. */
export function inWords(form: EventForm, member: Member, t: Words, language: string): string {
  return say[member](form, t, language) || t('editor:conflict.nothing');
}

const say: Record<Member, (form: EventForm, t: Words, language: string) => string> = {
  title: ({ title }) => texts(title),
  summary: ({ summary }) => texts(summary),
  description: ({ description }) => texts(description),
  defaultLanguage: ({ defaultLanguage }, _, language) => languageName(defaultLanguage, language),
  kind: ({ kind }, t) => kind && t(`events:kind.${kind}`),
  format: ({ format }, t) => format && t(`events:format.${format}`),
  schedule: ({ schedule }, _, language) => {
    const whole = toSchedule(schedule);
    if (!whole?.start) return listOf([schedule.startDate, schedule.startTime]);
    const { start, end, allDay, endUnknown } = whole;
    const when = {
      start,
      end,
      zone: schedule.zone,
      allDay: allDay ?? false,
      endUnknown: endUnknown ?? false,
    };
    return `${formatWhen(when, language)} (${schedule.zone})`;
  },
  recurrence: ({ recurrence, schedule }, t, language) => {
    const start = toSchedule(schedule)?.start;
    if (!recurrence || !start) return '';
    return listOf([recurrenceWords(recurrence, start, t, language), recurrence.rrule]);
  },
  place: ({ place }, _, language) =>
    listOf([
      place.name,
      place.street,
      place.postalCode,
      place.city,
      place.country && countryName(place.country, language),
      place.coordinates && `${place.coordinates.lat} ; ${place.coordinates.lon}`,
    ]),
  online: ({ online }, t) =>
    listOf([online.url, online.releasedTo && t(`editor:online.to.${online.releasedTo}`)]),
  themes: ({ themes }, t) => listOf(themes.map((theme) => t(`events:theme.${theme}`))),
  audiences: ({ audiences }, t) => listOf(audiences.map((one) => t(`events:audience.${one}`))),
  languages: ({ languages }, _, language) =>
    listOf(languages.map((code) => languageName(code, language))),
  coOrganisations: ({ coOrganisations }) => listOf(coOrganisations.map(({ name }) => name)),
  partOf: ({ partOf }) => partOf?.name ?? '',
  registration: ({ registration }, t, language) =>
    listOf([
      registration.mode && t(`editor:practical.mode.${registration.mode}`),
      registration.url,
      registration.onSite,
      registration.remote,
      registration.waitingList,
      registration.opensAt && formatMoment(registration.opensAt, language),
      registration.closesAt && formatMoment(registration.closesAt, language),
    ]),
  price: ({ price }, t) =>
    listOf([price.free && t(`editor:practical.free.${price.free}`), texts(price.text)]),
  accessibility: ({ accessibility }, t) =>
    listOf(Object.values(accessibility).map((known) => t(`editor:access.${known}`))),
  image: ({ image }) => (image ? texts(image.alt) || image.id : ''),
  licence: ({ licence }) => licence,
  replayUrl: ({ replayUrl }) => replayUrl,
};
