// Fails when src/api/schema.d.ts is not what ../openapi.yaml generates: run `npm run types`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const schema = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));
if (!existsSync(contract)) fail('openapi.yaml is missing: run `make openapi` first.');

const expected = COMMENT_HEADER + astToString(await openapiTS(contract));
if (readFileSync(schema, 'utf8') !== expected)
  fail('src/api/schema.d.ts is out of step with openapi.yaml: run `npm run types` and commit it.');
console.log('schema.d.ts is in step with openapi.yaml');

function fail(message) {
  console.error(message);
  process.exit(1);
}
