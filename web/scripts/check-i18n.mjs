// All languages must have the keys of French, and no other; every key used in the code must exist, and every key
// that exists must be used. Every list of languages elsewhere names the same ones. A template literal such as t(`status.${x}`) uses all keys under `status.`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const PLURAL = /_(zero|one|two|few|many|other)$/;
const problems = [];

const languages = readdirSync(join(src, 'locales')).filter((name) => /^\w+$/.test(name));
const keys = Object.fromEntries(languages.map((language) => [language, readLanguage(language)]));
for (const language of languages.filter((each) => each !== 'fr')) {
  compare('fr', language);
  compare(language, 'fr');
}
checkUse();
checkLists();

if (problems.length > 0) {
  console.error(problems.sort().join('\n'));
  console.error(`${problems.length} problem(s) in the translations`);
  process.exit(1);
}
console.log(`${keys.fr.size} keys in ${languages.join(', ')}, all used, none missing`);

/** Lists of languages that cannot read each other must name the folders of `locales`. */
function checkLists() {
  const quoted = (list) => [...list.matchAll(/['"](\w\w)['"]/g)].map(([, language]) => language);
  const lists = [
    ['web/src/i18n/language.ts', /languages = (\[.*?\])/, quoted],
    ['web/src/embed/words.ts', /languages = (\[.*?\])/, quoted],
    ['web/public/start.js', /(\[.*?\])\.includes\(wish\)/, quoted],
    ['keycloak/realm.mjs', /supportedLocales: (\[.*?\])/, quoted],
    ['api/src/main/java/eu/soga/shared/text/Texts.java', /OWN = List\.of\((.*?)\)/, quoted],
    [
      'api/src/main/java/eu/soga/shared/text/Texts.java',
      /ONE_OF_OWN = "(.*?)"/,
      (list) => list.split('|'),
    ],
  ];
  for (const [file, place, read] of lists) {
    const found = readFileSync(join(src, '../..', file), 'utf8').match(place);
    const named = found ? read(found[1]) : [];
    if ([...named].sort().join() !== [...languages].sort().join())
      problems.push(`${file}: names the languages ${named.join()}, the folders are ${languages}`);
  }
}

function readLanguage(language) {
  const folder = join(src, 'locales', language);
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const namespace = file.replace('.json', '');
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${namespace}:`, found);
  }
  return found;
}

function flatten(node, prefix, into) {
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'object') flatten(value, `${prefix}${name}.`, into);
    else {
      const key = `${prefix}${name}`.replace(PLURAL, '');
      into.set(key, `${into.get(key) ?? ''}${value}`);
    }
  }
}

function compare(one, other) {
  const variables = (text) => [...new Set(text.match(/{{\s*\w+/g) ?? [])].sort().join();
  for (const [key, text] of keys[one]) {
    if (!keys[other].has(key)) problems.push(`${key}: in ${one}, missing in ${other}`);
    else if (one === 'fr' && variables(text) !== variables(keys[other].get(key)))
      problems.push(`${key}: variables differ between fr and ${other}`);
    if (text.trim() === '') problems.push(`${key}: empty in ${one}`);
  }
}

function checkUse() {
  const used = new Set();
  const prefixes = [];
  for (const file of sources(src)) {
    const code = readFileSync(file, 'utf8');
    const namespace = code.match(/useTranslation\(\s*\[?\s*'(\w+)'/)?.[1] ?? 'common';
    const full = (key) => (key.includes(':') ? key : `${namespace}:${key}`);
    for (const [, key] of code.matchAll(/\b(?:t|i18nKey)\s*[(=]\s*{?\s*'([\w:.-]+)'/g)) {
      used.add(full(key));
      if (!keys.fr.has(full(key)))
        problems.push(`${full(key)}: used in ${file.slice(src.length)}, missing`);
    }
    for (const [, key] of code.matchAll(/\bi18nKey="([\w:.-]+)"/g)) used.add(full(key));
    for (const [, prefix] of code.matchAll(/\bt\(\s*`([\w:.-]+?)\$\{/g))
      prefixes.push(full(prefix));
    // Outside React a file of texts is imported whole and read as `words.key`.
    const whole = code.match(/import \* as \w+ from '@\/locales\/fr\/(\w+)\.json'/)?.[1];
    for (const [, key] of whole ? code.matchAll(/\bwords\.(\w+)/g) : [])
      used.add(`${whole}:${key}`);
    // A key handed on as data, e.g. { label: 'events:kind.other' }, is written with its namespace.
    for (const [, key] of code.matchAll(/'(\w+:[\w.-]+)'/g)) if (keys.fr.has(key)) used.add(key);
  }
  for (const key of keys.fr.keys())
    if (!used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
      problems.push(`${key}: never used`);
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}
