// The JavaScript a visitor's browser must load before home, calendar and event work: the entry, the
// route and everything these import statically, gzipped. It comes in a handful of files: on a slow
// line every file costs. And the web component that other sites load, styles and texts included: at
// most 40 kB as it is, before any compression.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Of these, 112 kB are React, the router, the query cache and the API client; every page of the site adds 0.1 kB to all. */
const LIMITS_KB = {
  'src/app/HomePage.tsx': 147,
  'src/features/events/CalendarPage.tsx': 149.5,
  'src/app/EventPage.tsx': 155.5,
};
const LIMIT_SCRIPTS = 13;
const COMPONENT_LIMIT_KB = 40;
/** What a page with a map loads beside its own scripts, once the map is shown, and the worker of the map. */
const MAP = 'src/ui/map/MapView.tsx';
const MAP_LIMIT_KB = 315;
const WORKER_LIMIT_KB = 155;
const COMPONENT = 'embed/soga-calendar.js';
const ENTRY = 'index.html';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function read(file) {
  return readFileSync(new URL(file, dist));
}

function scriptsOf(route) {
  if (!manifest[route]) {
    console.error(`The build has no chunk for ${route}: is it still a lazy route?`);
    process.exit(1);
  }
  const needed = new Set();
  const visit = (key) => {
    if (needed.has(key)) return;
    needed.add(key);
    (manifest[key].imports ?? []).forEach(visit);
  };
  [ENTRY, route].forEach(visit);
  return [...needed]
    .map((key) => ({ file: manifest[key].file, bytes: gzipSync(read(manifest[key].file)).length }))
    .filter(({ file }) => file.endsWith('.js'))
    .sort((a, b) => b.bytes - a.bytes);
}

let exceeded = false;
for (const [route, limit] of Object.entries(LIMITS_KB)) {
  const scripts = scriptsOf(route);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(route);
  for (const { file, bytes } of scripts)
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  console.log(`${total.toFixed(1).padStart(7)} kB  in all, gzipped (limit ${limit} kB)`);
  console.log(`${scripts.length.toString().padStart(7)}     scripts (limit ${LIMIT_SCRIPTS})`);
  exceeded ||= total > limit || scripts.length > LIMIT_SCRIPTS;
}
if (!manifest[MAP]) {
  console.error(`The build has no chunk for ${MAP}: is the map still loaded lazily?`);
  process.exit(1);
}
const worker = readdirSync(new URL('assets/', dist)).find((name) => /gl-worker.*\.js$/.test(name));
for (const [file, limit] of [
  [manifest[MAP].file, MAP_LIMIT_KB],
  [`assets/${worker}`, WORKER_LIMIT_KB],
]) {
  const packed = gzipSync(read(file)).length / 1000;
  console.log(`${packed.toFixed(1).padStart(7)} kB  ${file}, gzipped (limit ${limit} kB)`);
  exceeded ||= packed > limit;
}
const component = read(COMPONENT);
const [plain, packed] = [component.length / 1000, gzipSync(component).length / 1000];
console.log(
  `${plain.toFixed(1).padStart(7)} kB  ${COMPONENT} (limit ${COMPONENT_LIMIT_KB} kB), ${packed.toFixed(1)} kB gzipped`,
);
if (exceeded || plain > COMPONENT_LIMIT_KB) process.exit(1);
