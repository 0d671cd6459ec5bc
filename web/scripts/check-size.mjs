// The JavaScript a visitor's browser must load before the calendar works: the entry, the calendar
// route and everything these import statically. At most 150 kB gzipped. And the web component that other
// sites load, styles and texts included: at most 40 kB as it is, before any compression.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 150;
const COMPONENT_LIMIT_KB = 40;
const COMPONENT = 'embed/soga-calendar.js';
const ENTRY = 'index.html';
const ROUTE = 'src/features/events/CalendarPage.tsx';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
if (!manifest[ROUTE]) {
  console.error(`The build has no chunk for ${ROUTE}: is the calendar still a lazy route?`);
  process.exit(1);
}

const needed = new Set();
const visit = (key) => {
  if (needed.has(key)) return;
  needed.add(key);
  (manifest[key].imports ?? []).forEach(visit);
};
[ENTRY, ROUTE].forEach(visit);

const sizes = [...needed]
  .map((key) => ({ file: manifest[key].file, bytes: gzipSync(read(manifest[key].file)).length }))
  .filter(({ file }) => file.endsWith('.js'))
  .sort((a, b) => b.bytes - a.bytes);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

for (const { file, bytes } of sizes)
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`${total.toFixed(1).padStart(7)} kB  in all, gzipped (limit ${LIMIT_KB} kB)`);
const component = read(COMPONENT);
const [plain, packed] = [component.length / 1000, gzipSync(component).length / 1000];
console.log(
  `${plain.toFixed(1).padStart(7)} kB  ${COMPONENT} (limit ${COMPONENT_LIMIT_KB} kB), ${packed.toFixed(1)} kB gzipped`,
);
if (total > LIMIT_KB || plain > COMPONENT_LIMIT_KB) process.exit(1);

function read(file) {
  return readFileSync(new URL(file, dist));
}
