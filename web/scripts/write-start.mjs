// Tells dist/start.js which files home, the calendar and an event need, so that the browser loads them
// at once, not one after the other. What index.html itself names is left out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const pages = {
  home: 'src/app/HomePage.tsx',
  calendar: 'src/features/events/CalendarPage.tsx',
  event: 'src/app/EventPage.tsx',
};

function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  (manifest[key].imports ?? []).forEach((each) => closure(each, found));
  return found;
}

const known = closure('index.html');
const filesOf = (key) =>
  [...closure(key)].filter((each) => !known.has(each)).map((each) => `/${manifest[each].file}`);
const files = Object.fromEntries(Object.entries(pages).map(([name, key]) => [name, filesOf(key)]));
const locales = readdirSync(new URL('../src/locales/', import.meta.url));
for (const language of locales.filter((name) => /^\w+$/.test(name))) {
  const texts = Object.values(manifest).find(({ name }) => name === `texts-${language}`);
  files[language] = [`/${texts.file}`];
}

const start = new URL('start.js', dist);
const written = readFileSync(start, 'utf8');
const filled = written.replace('var files = {};', `var files = ${JSON.stringify(files)};`);
if (filled === written) throw new Error('public/start.js has no place for the files');
writeFileSync(start, filled);
