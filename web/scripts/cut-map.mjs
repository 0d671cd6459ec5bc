// Cuts the map shipped with the site out of Natural Earth (world-atlas): land and borders of Europe
// at 1:50 million, the rest of the world at 1:110 million, as SVG paths in the plane of ui/map/plane.ts
// (Web Mercator, the whole world 1000 units
// wide, in hundredths of a unit and relative steps to keep the file small). Run by hand with `npm run map`; its result is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';

const WORLD = 1000;
const EUROPE = { west: -32, south: 27, east: 46, north: 72 };
const require = createRequire(import.meta.url);
const atlas = (name) =>
  JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'));

const plane = () =>
  geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2]);
const [left, top] = plane()([EUROPE.west, EUROPE.north]);
const [right, bottom] = plane()([EUROPE.east, EUROPE.south]);

const draw = (shape, box, step) =>
  relative(geoPath(plane().clipExtent(box).precision(0.01)).digits(4)(shape) ?? '', step);
const around = [
  [
    [0, 0],
    [WORLD, top],
  ],
  [
    [0, bottom],
    [WORLD, WORLD],
  ],
  [
    [0, top],
    [left, bottom],
  ],
  [
    [right, top],
    [WORLD, bottom],
  ],
];

const fine = atlas('countries-50m');
const coarse = atlas('land-110m');
const europe = [
  [left, top],
  [right, bottom],
];
const map = {
  land: draw(feature(fine, fine.objects.land), europe, 1),
  borders: draw(
    mesh(fine, fine.objects.countries, (a, b) => a !== b),
    europe,
    1,
  ),
  world: around.map((box) => draw(feature(coarse, coarse.objects.land), box, 20)).join(''),
};
writeFileSync(new URL('../src/ui/map/europe.json', import.meta.url), JSON.stringify(map) + '\n');
for (const [name, path] of Object.entries(map)) console.log(name, path.length);

/** The same path in hundredths, rounded to `step` of them, as relative moves; repeated points go. */
function relative(path, step) {
  let [x, y] = [0, 0];
  const rings = path.split('M').filter(Boolean);
  return rings
    .map((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) =>
          point.split(',').map((value) => Math.round((Number(value) * 100) / step) * step),
        );
      const moves = [];
      for (const [nextX, nextY] of points) {
        if (moves.length > 0 && nextX === x && nextY === y) continue;
        moves.push(`${nextX - x},${nextY - y}`);
        [x, y] = [nextX, nextY];
      }
      if (moves.length < 2) return `m${moves[0]}`;
      const start = points[0];
      const end = ring.endsWith('Z') ? 'z' : '';
      if (end) [x, y] = start;
      return `m${moves[0]}l${moves.slice(1).join(' ')}${end}`;
    })
    .join('')
    .replaceAll(',-', '-')
    .replaceAll(' -', '-');
}
