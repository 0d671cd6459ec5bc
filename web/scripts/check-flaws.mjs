// Every library of the packaged API and of the pages against deploy/known-flaws.csv, a committed list of published
// flaws. Works without the network.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const libraries = [];
for (const folder of ['main', 'boot']) {
  const path = new URL(`api/target/quarkus-app/lib/${folder}/`, root);
  if (!existsSync(path)) throw new Error('The API is not packaged: start through make');
  for (const jar of readdirSync(path)) {
    const [, name, version] = jar.match(/^(.+?)-(\d[^-]*(?:-[^-]+)*?)\.jar$/) ?? [];
    if (name) libraries.push({ kind: 'maven', name, version });
  }
}
for (const [path, { version, dev }] of Object.entries(
  JSON.parse(read('web/package-lock.json')).packages,
))
  if (path && !dev)
    libraries.push({ kind: 'npm', name: path.replace(/^.*node_modules\//, ''), version });

/** Compares the numbers of two versions: 4.1.132.Final is above 4.1.99. */
function isBelow(version, fixed) {
  const numbers = (text) =>
    text
      .split(/[.-]/)
      .filter((part) => /^\d+$/.test(part))
      .map(Number);
  const [own, wanted] = [numbers(version), numbers(fixed)];
  for (let at = 0; at < wanted.length; at++)
    if ((own[at] ?? 0) !== wanted[at]) return (own[at] ?? 0) < wanted[at];
  return false;
}

const lines = read('deploy/known-flaws.csv')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
let found = 0;
for (const line of lines) {
  const [kind, name, prefix, fixed, advisory, about] = line.split(',');
  const matches = (one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name);
  for (const library of libraries)
    if (
      library.kind === kind &&
      matches(library.name) &&
      library.version.startsWith(prefix) &&
      isBelow(library.version, fixed)
    ) {
      console.error(
        `${library.name} ${library.version}: ${advisory}, ${about}; mended in ${fixed}`,
      );
      found++;
    }
}
console.log(
  `${libraries.length} libraries against ${lines.length} published flaws: ${found} found`,
);
process.exit(found === 0 && libraries.some(({ kind }) => kind === 'maven') ? 0 : 1);
