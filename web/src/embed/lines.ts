import {
  momentOf,
  placeWords,
  whenOf,
  type EventResponse,
  type EventSummary,
} from '@/features/events/model';
import { dateBlock, formatWhen, zoneNote, type When } from '@/lib/dates';
import { todayIn } from '@/lib/wallTime';
import { h, webAddress } from './dom';
import type { EmbedLanguage, Words } from './words';

export type Look = {
  language: EmbedLanguage;
  words: Words;
  host: string;
  /** Level of each title, 2 to 6. */
  heading: number;
  /** Target of links; null opens them in the same page. */
  target: string | null;
};

type Shown = Pick<
  EventSummary | EventResponse,
  'slug' | 'url' | 'display' | 'status' | 'kind' | 'format' | 'schedule' | 'place' | 'organisation'
>;

/** A link of the view; the text says when it opens a tab. */
export function link(address: string, look: Look, attributes: object, ...words: string[]) {
  const { target, words: w } = look;
  const newTab = target === '_blank';
  const where = target ? { target, rel: newTab ? 'noopener' : null } : {};
  const note = newTab && h('span', { class: 'unseen' }, w.t('embed:newTab'));
  return h('a', { href: address, ...where, ...attributes }, ...words, newTab && ' ', note);
}

/** One event of the list: date block, title as a link, time, place, organiser. */
export function line(event: Shown, look: Look, compact: boolean): HTMLElement {
  const when = whenOf(event.schedule);
  const moment = when && momentOf(when);
  const body = h(
    'div',
    { class: 'body' },
    title(event, look),
    h('p', { class: 'when' }, whenWords(when, look)),
    !compact && facts(event, look),
    tags(event, look, compact),
  );
  return h(
    'article',
    { class: 'line', part: 'event', 'data-moment': moment, 'data-status': event.status },
    !compact && (when ? leaf(when, moment, look) : h('span')),
    body,
  );
}

/** One event on its own, with its summary. */
export function card(event: EventResponse, look: Look): HTMLElement {
  const article = line(event, look, false);
  const { display } = event;
  const about = h('p', { class: 'summary', ...foreign(display.language, look) }, display.summary);
  article.querySelector('.facts')?.before(about);
  return article;
}

function title(event: Shown, look: Look): HTMLElement {
  const own = `/events/${encodeURIComponent(event.slug)}`;
  const address = webAddress(event.url || own, look.host) ?? new URL(own, look.host).href;
  const attributes = foreign(event.display.language, look);
  return h(
    `h${look.heading}`,
    { class: 'title' },
    link(address, look, attributes, event.display.title),
  );
}

function foreign(language: string, look: Look) {
  return { lang: language === look.language ? null : language };
}

function whenWords(when: When | null, { language, words }: Look): string {
  if (!when) return words.t('embed:noDate');
  const note = zoneNote(when, language);
  return formatWhen(when, language) + (note ? ` (${note})` : '');
}

function leaf(when: When, moment: string | null, { language }: Look): HTMLElement {
  const { weekday, day, month, year } = dateBlock(when.start, language);
  const thisYear = todayIn(when.zone).slice(0, 4) === year;
  return h(
    'span',
    { class: 'leaf', 'aria-hidden': 'true', 'data-moment': moment },
    h('span', { class: 'weekday' }, weekday),
    h('span', { class: 'day' }, day),
    h('span', { class: 'month' }, thisYear ? month : `${month} ${year}`),
  );
}

function facts(event: Shown, { language, words }: Look): HTMLElement {
  const place = placeWords(event.place, language);
  const where =
    event.format === 'online'
      ? words.t('embed:online')
      : event.format === 'hybrid' && place
        ? words.t('embed:hybrid', { place })
        : place;
  return h(
    'p',
    { class: 'facts' },
    where && h('span', {}, where),
    h('span', {}, words.t('embed:by', { name: event.organisation.name })),
  );
}

function tags(event: Shown, { words }: Look, compact: boolean): HTMLElement | null {
  const { status, kind } = event;
  const standing =
    status !== 'published' && h('span', { class: `status ${status}` }, words.status(status));
  const sort = compact || !kind ? null : h('span', {}, words.kind(kind));
  sort?.style.setProperty('--tint', `var(--kind-${kind}-tint)`);
  sort?.style.setProperty('--word', `var(--kind-${kind}-ink)`);
  return standing || sort ? h('p', { class: 'tags' }, standing, sort) : null;
}
