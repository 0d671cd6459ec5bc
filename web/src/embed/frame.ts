import '@/styles/base.css';
import './frame.css';
import { tellHeight } from './frames';
import { SogaCalendar } from './SogaCalendar';
import { languageOf, wordsIn } from './words';

/** Parameters of a frame's address that set its look; all others are the filter. */
const LOOK = ['lang', 'limit', 'layout', 'heading', 'scheme'];

/** Converts the address of a frame into attributes of the component. */
export function attributesOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>) {
  const query = new URLSearchParams(search);
  const attributes: Record<string, string> = { target: '_blank', heading: '2' };
  for (const name of LOOK) {
    const value = query.get(name);
    if (value) attributes[name] = value;
    query.delete(name);
  }
  const slug = /^\/embed\/events\/([^/]+)$/.exec(pathname)?.[1];
  if (slug) attributes.event = decodeURIComponent(slug);
  else attributes.query = query.toString();
  return attributes;
}

const root = document.getElementById('frame');
if (root) {
  const attributes = attributesOf(window.location);
  const asked = attributes.lang ?? navigator.language;
  const language = languageOf(asked);
  document.documentElement.lang = language;
  document.title = wordsIn(language).t('embed:source');
  if (attributes.scheme) document.documentElement.dataset.theme = attributes.scheme;
  customElements.define('soga-calendar', SogaCalendar);
  const calendar = document.createElement('soga-calendar');
  for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
  root.append(calendar);
  tellHeight(root);
}
