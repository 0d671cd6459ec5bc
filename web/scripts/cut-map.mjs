// Cuts the map that is shipped with the site out of Natural Earth and the gazetteer: `npm run map -- FOLDER` with the
// GeoJSON files of Natural Earth named in SOURCES writes public/basemap.pmtiles, which is committed. Layers and
// properties are those of Protomaps (earth, water, landcover, roads, boundaries, places), so that the one style of
// ui/map/style.ts draws this file and a larger one of OpenStreetMap alike. docs/operations.md tells sources and licences.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { pack } from './pmtiles.mjs';

const MAX_ZOOM = 8;
const WORLD_ZOOM = 5;
const EUROPE = [-32, 27, 50, 72];
const SOURCES = {
  land: ['ne_10m_land', 'ne_10m_minor_islands'],
  world: ['ne_50m_land'],
  borders: ['ne_10m_admin_0_boundary_lines_land'],
  lakes: ['ne_10m_lakes', 'ne_10m_lakes_europe'],
  rivers: ['ne_10m_rivers_lake_centerlines', 'ne_10m_rivers_europe'],
  // The finest of each that the folder has.
  urban: [['ne_10m_urban_areas', 'ne_50m_urban_areas']],
  roads: [['ne_10m_roads', null]],
};
const LANGUAGES = ['fr', 'en', 'es', 'it'];

const folder = process.argv[2];
if (!folder) {
  console.error('Name the folder with the GeoJSON files of Natural Earth.');
  process.exit(1);
}

function read(name) {
  const options = [name].flat();
  const file = options
    .filter(Boolean)
    .flatMap((option) => [`${option}.geojson`, `${option}.json`])
    .map((option) => join(folder, option))
    .find(existsSync);
  if (file) return JSON.parse(readFileSync(file, 'utf8')).features;
  if (options.includes(null)) return [];
  throw new Error(`${options[0]} is not in ${folder}`);
}

const source = (key) => SOURCES[key].flatMap(read).filter(({ geometry }) => geometry);
const feature = (geometry, properties) => ({ type: 'Feature', geometry, properties });
const zoomOf = (properties) => Math.round(properties.min_zoom ?? 3);

/** Lake centre lines are no rivers, and lakes beyond the Urals are not looked at closely. */
const lines = source('rivers')
  .filter(({ properties }) => properties.featurecla === 'River')
  .map(({ geometry, properties }) =>
    feature(geometry, { kind: 'river', min_zoom: Math.min(7, zoomOf(properties)) }),
  );
const lakes = source('lakes').map(({ geometry, properties }) =>
  feature(geometry, { kind: 'lake', min_zoom: Math.min(7, zoomOf(properties)) }),
);
const borders = source('borders')
  .filter(({ properties }) => !/limit/i.test(properties.featurecla))
  .map(({ geometry, properties }) =>
    feature(geometry, {
      kind: 'country',
      kind_detail: 2,
      ...(/disputed|control|indef/i.test(properties.featurecla) && { disputed: true }),
    }),
  );
const urban = source('urban').map(({ geometry }) => feature(geometry, { kind: 'urban_area' }));
const roads = source('roads')
  .filter(({ properties }) => !/ferry/i.test(properties.type ?? ''))
  .map(({ geometry, properties }) =>
    feature(geometry, {
      kind: /highway|bypass/i.test(properties.type) ? 'highway' : 'major_road',
      min_zoom: Math.min(7, zoomOf(properties)),
    }),
  );
const { towns, countries } = places();

const index = (features, more = {}) =>
  new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: MAX_ZOOM, indexMaxZoom: 5, tolerance: 4, buffer: 64, extent: 4096, ...more },
  );
const land = source('land').map(({ geometry }) => feature(geometry, { kind: 'earth' }));
const world = source('world').map(({ geometry }) => feature(geometry, { kind: 'earth' }));
const fine = {
  earth: index(land),
  landcover: index(urban),
  water: index([...lakes, ...lines]),
  roads: index(roads),
  boundaries: index(borders),
  places: index([...countries, ...towns]),
};
const coarse = { earth: index(world, { tolerance: 6 }), boundaries: index(borders) };

const tiles = [];
for (let z = 0; z <= MAX_ZOOM; z++)
  for (let x = 0; x < 2 ** z; x++)
    for (let y = 0; y < 2 ** z; y++) {
      const near = inEurope(z, x, y);
      if (!near && z > WORLD_ZOOM) continue;
      const layers = {};
      for (const [name, tree] of Object.entries(near ? fine : coarse)) {
        const tile = tree.getTile(z, x, y);
        const features = tile?.features.filter(({ tags }) => (tags.min_zoom ?? 0) <= z + 1) ?? [];
        if (features.length > 0) layers[name] = { ...tile, features };
      }
      if (Object.keys(layers).length > 0)
        tiles.push({ z, x, y, data: fromGeojsonVt(layers, { version: 2, extent: 4096 }) });
    }

const archive = pack(
  tiles,
  {
    name: 'Europe',
    attribution:
      'Natural Earth · <a href="https://www.geonames.org/" rel="noreferrer">GeoNames</a>',
    vector_layers: [...Object.keys(fine), 'landuse', 'buildings'].map((id) => ({ id, fields: {} })),
  },
  EUROPE,
);
writeFileSync(new URL('../public/basemap.pmtiles', import.meta.url), archive);
console.log(`${tiles.length} tiles, ${(archive.length / 1e6).toFixed(1)} MB`);
for (let z = 0; z <= MAX_ZOOM; z++) {
  const sizes = tiles.filter((tile) => tile.z === z).map(({ data }) => data.length);
  console.log(
    z,
    sizes.length,
    Math.round(sizes.reduce((a, b) => a + b, 0) / 1000),
    'kB',
    Math.max(...sizes),
  );
}

function inEurope(z, x, y) {
  const lon = (column) => (column / 2 ** z) * 360 - 180;
  const lat = (row) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  const [west, south, east, north] = EUROPE;
  return lon(x) < east && lon(x + 1) > west && lat(y) > south && lat(y + 1) < north;
}

/** Towns of the gazetteer, the larger the earlier; a country's name stands amid its towns. */
function places() {
  const path = new URL('../../api/src/main/resources/gazetteer/places.tsv.gz', import.meta.url);
  const rows = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map((f) => ({ name: f[1], country: f[4], lat: +f[7], lon: +f[8], population: +f[9] }));
  const kept = rows.filter(({ population }) => population >= 1000);
  return {
    towns: kept.map(({ name, lat, lon, population }) =>
      feature(
        { type: 'Point', coordinates: [lon, lat] },
        {
          kind: 'locality',
          name,
          population_rank: rankOf(population),
          min_zoom: townZoom(population),
        },
      ),
    ),
    countries: [...new Set(kept.map(({ country }) => country))].map((code) => {
      const its = kept.filter(({ country }) => country === code);
      const middle = (key) => its.reduce((sum, place) => sum + place[key], 0) / its.length;
      const called = (language) => new Intl.DisplayNames(language, { type: 'region' }).of(code);
      return feature(
        { type: 'Point', coordinates: [middle('lon'), middle('lat')] },
        {
          kind: 'country',
          name: called('en'),
          ...Object.fromEntries(LANGUAGES.map((each) => [`name:${each}`, called(each)])),
          population_rank: rankOf(its.reduce((sum, { population }) => sum + population, 0)),
          // Islands and small states only where there is room for their names.
          min_zoom: its.length > 60 ? 3 : 6,
        },
      );
    }),
  };
}

function townZoom(population) {
  const steps = [2_000_000, 700_000, 250_000, 90_000, 25_000, 6_000];
  const step = steps.findIndex((least) => population >= least);
  return step < 0 ? 9 : step + 3;
}

/** As Protomaps ranks: 17 from 10 million, one less for each smaller step. */
function rankOf(population) {
  const steps = [10e6, 5e6, 2e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3];
  const step = steps.findIndex((least) => population >= least);
  return step < 0 ? 1 : 17 - step;
}
