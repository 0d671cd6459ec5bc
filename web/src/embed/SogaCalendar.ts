import { askEvent, filterOf } from './ask';
import { h } from './dom';
import { card, link, type Look } from './lines';
import { showList, sorry } from './list';
import { dress } from './styles';
import { languageOf, wordsIn, type EmbedLanguage } from './words';

/** The server the script was loaded from; the attribute `host` overrides it. */
const script = document.currentScript;
export const home = new URL(
  script instanceof HTMLScriptElement && script.src ? script.src : location.href,
).origin;

const between = (text: string | null, least: number, most: number, usual: number) => {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? usual : Math.min(most, Math.max(least, number));
};

/**
 * `<soga-calendar query="city=Lyon&theme=data">` shows a view of the calendar, or with
 * `event="slug"` one event, in a page of any site. Uses no cookie and no storage, and only sends
 * requests to the calendar.
 */
export class SogaCalendar extends HTMLElement {
  static readonly observedAttributes =
    'query event lang limit layout heading scheme target host'.split(' ');

  readonly #root = this.attachShadow({ mode: 'open' });
  #asked = new AbortController();
  #planned = false;

  connectedCallback(): void {
    dress(this.#root);
    this.#plan();
  }

  disconnectedCallback(): void {
    this.#asked.abort();
  }

  attributeChangedCallback(name: string): void {
    if (this.isConnected && name !== 'scheme') this.#plan();
  }

  /** Renders once for all attributes that change together. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (this.isConnected) void this.#show();
    });
  }

  get #language(): EmbedLanguage {
    const tag = this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    return languageOf(tag);
  }

  get #look(): Look {
    const language = this.#language;
    return {
      language,
      words: wordsIn(language),
      host: this.getAttribute('host') ?? home,
      heading: between(this.getAttribute('heading'), 2, 6, 3),
      target: this.getAttribute('target'),
    };
  }

  async #show(): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const look = this.#look;
    const { words } = look;
    const slug = this.getAttribute('event');
    const query = this.getAttribute('query') ?? '';
    const size = between(this.getAttribute('limit'), 1, 100, 10);
    const compact = this.getAttribute('layout') === 'compact';
    const status = h('p', { class: 'total', role: 'status' });
    const content = h('div', { class: 'content' });
    const box = h(
      'div',
      {
        class: 'box',
        // No landmark: a page may hold several views.
        role: 'group',
        part: 'box',
        lang: look.language,
        'aria-label': words.t(slug ? 'embed:one' : 'embed:list'),
        'aria-busy': 'true',
        'data-layout': compact ? 'compact' : 'list',
      },
      status,
      content,
      this.#foot(slug, look),
    );
    this.#waiting(content, look, slug || compact ? 1 : 3);
    this.#root.querySelector('.box')?.remove();
    this.#root.append(box);
    const asking = { host: look.host, language: look.language, signal };
    try {
      if (slug) content.replaceChildren(card(await askEvent(slug, asking), look));
      else await showList({ ...asking, query, size, compact, look, status, content });
      box.removeAttribute('aria-busy');
    } catch (error) {
      if (signal.aborted) return;
      box.removeAttribute('aria-busy');
      content.replaceChildren(sorry(error, look.words, () => void this.#show()));
    }
  }

  #foot(slug: string | null, look: Look): HTMLElement {
    const { words } = look;
    const path = slug ? `/events/${encodeURIComponent(slug)}` : '/calendar';
    const address = new URL(path, look.host);
    if (!slug) address.search = filterOf(this.getAttribute('query') ?? '').toString();
    const whole = words.t(slug ? 'embed:whole' : 'embed:all');
    return h(
      'p',
      { class: 'foot' },
      link(address.href, look, {}, whole),
      ` · ${words.t('embed:source')}`,
    );
  }

  #waiting(content: HTMLElement, { words }: Look, bones: number): void {
    content.replaceChildren(
      h('span', { class: 'unseen' }, words.t('embed:loading')),
      ...Array.from({ length: bones }, () => h('div', { class: 'bone' })),
    );
  }
}
