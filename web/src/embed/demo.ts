import '@/styles/base.css';
import './demo.css';
import { componentCode, frameAddress, frameCode, type EmbedWish } from '@/lib/embedCode';
import * as demoEn from '@/locales/en/embedDemo.json';
import { theme as themeEn } from '@/locales/en/events.json';
import * as demoEs from '@/locales/es/embedDemo.json';
import { theme as themeEs } from '@/locales/es/events.json';
import * as demoFr from '@/locales/fr/embedDemo.json';
import { theme as themeFr } from '@/locales/fr/events.json';
import * as demoIt from '@/locales/it/embedDemo.json';
import { theme as themeIt } from '@/locales/it/events.json';
import { h } from './dom';
import './soga-calendar';
import { languageOf } from './words';

/** The page /embed.html: the component and the frame side by side, with their code. */
const language = languageOf(new URLSearchParams(location.search).get('lang') ?? navigator.language);
const words = { fr: demoFr, en: demoEn, es: demoEs, it: demoIt }[language];
const themes = { fr: themeFr, en: themeEn, es: themeEs, it: themeIt }[language];

const input = (name: string, attributes = {}) => h('input', { name, ...attributes });
const choice = (name: string, options: [string, string][], chosen = '') =>
  h(
    'select',
    { name },
    ...options.map(([value, label]) => h('option', { value, selected: value === chosen }, label)),
  );
const field = (label: string, control: HTMLElement) => h('label', {}, label, control);

const form = h(
  'form',
  { 'aria-label': words.configure },
  field(words.city, input('city', { type: 'text', autocomplete: 'off' })),
  field(words.theme, choice('theme', [['', words.anyTheme], ...Object.entries(themes)])),
  field(words.limit, input('limit', { type: 'number', min: 1, max: 100, value: 5 })),
  field(
    words.layout,
    choice('layout', [
      ['list', words.list],
      ['compact', words.compact],
    ]),
  ),
  field(
    words.lang,
    choice(
      'lang',
      [
        ['fr', 'Français'],
        ['en', 'English'],
        ['es', 'Español'],
        ['it', 'Italiano'],
      ],
      language,
    ),
  ),
) as HTMLFormElement;

/** The view that the form describes. */
function wished(): EmbedWish {
  const chosen = new FormData(form);
  const text = (name: string) => String(chosen.get(name) ?? '').trim();
  const filter = ['city', 'theme'].map((name) => [name, text(name)]).filter(([, value]) => value);
  return {
    origin: location.origin,
    query: new URLSearchParams(filter).toString(),
    language: text('lang'),
    limit: Math.min(100, Math.max(1, Number(text('limit')) || 5)),
    layout: text('layout') === 'compact' ? 'compact' : 'list',
    title: words.viewName,
  };
}

function sample(): { element: HTMLElement; say: (code: string) => void } {
  const code = h('code');
  const status = h('p', { role: 'status' });
  const copy = h('button', { type: 'button' }, words.copy);
  copy.onclick = () =>
    void navigator.clipboard.writeText(code.textContent).then(
      () => (status.textContent = words.copied),
      () => (status.textContent = words.refused),
    );
  const pre = h('pre', { tabindex: 0, role: 'group', 'aria-label': words.code }, code);
  return { element: h('div', {}, pre, copy, status), say: (text) => (code.textContent = text) };
}

const calendar = h('soga-calendar');
const frame = h('iframe', { title: words.viewName });
const [forComponent, forFrame] = [sample(), sample()];

function show(): void {
  const wish = wished();
  calendar.setAttribute('query', wish.query);
  calendar.setAttribute('lang', wish.language);
  calendar.setAttribute('limit', String(wish.limit));
  calendar.setAttribute('layout', wish.layout ?? 'list');
  const address = frameAddress(wish);
  if (frame.getAttribute('src') !== address) frame.setAttribute('src', address);
  forComponent.say(componentCode(wish));
  forFrame.say(frameCode(wish));
}

document.documentElement.lang = language;
document.title = words.title;
document
  .getElementById('demo')
  ?.append(
    h(
      'header',
      { class: 'wide' },
      h('h1', {}, words.title),
      h('p', {}, words.intro),
      h(
        'p',
        {},
        h('a', { href: '/calendar' }, words.calendar),
        ' · ',
        h('a', { href: '/developers' }, words.developers),
      ),
      h('h2', {}, words.configure),
      form,
    ),
    h(
      'section',
      {},
      h('h2', {}, words.component),
      h('p', {}, words.componentText),
      calendar,
      forComponent.element,
    ),
    h(
      'section',
      {},
      h('h2', {}, words.frame),
      h('p', {}, words.frameText),
      frame,
      forFrame.element,
    ),
  );
form.addEventListener('submit', (submit) => submit.preventDefault());
form.addEventListener('change', show);
show();
