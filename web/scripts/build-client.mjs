// The TypeScript client for integrators: types from openapi.yaml, a thin wrapper of openapi-fetch, as a
// package one installs from its address. Written to dist/client/.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const web = new URL('../', import.meta.url);
const out = new URL('dist/client/', web);
const own = JSON.parse(readFileSync(new URL('package.json', web), 'utf8'));
const source = readFileSync(new URL('src/client/soga-client.ts', web), 'utf8').replaceAll(
  "'../api/schema'",
  "'./schema.js'",
);
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  strict: true,
};
const write = (name, text) => writeFileSync(new URL(name, out), text);

mkdirSync(out, { recursive: true });
write('soga-client.ts', source);
write('soga-client.js', ts.transpileModule(source, { compilerOptions: options }).outputText);
const declared = ts.transpileDeclaration(source, {
  compilerOptions: { ...options, isolatedDeclarations: true },
  reportDiagnostics: true,
});
if (declared.diagnostics?.length) {
  console.error(ts.formatDiagnostics(declared.diagnostics, ts.createCompilerHost(options)));
  process.exit(1);
}
write('soga-client.d.ts', declared.outputText);
copyFileSync(new URL('src/api/schema.d.ts', web), new URL('schema.d.ts', out));
copyFileSync(new URL('src/client/README.md', web), new URL('README.md', out));
write(
  'package.json',
  `${JSON.stringify(
    {
      name: 'soga-client',
      version: own.version,
      description: 'Client of the calendar of the European digital social economy',
      type: 'module',
      license: 'EUPL-1.2',
      exports: { '.': { types: './soga-client.d.ts', default: './soga-client.js' } },
      files: ['soga-client.js', 'soga-client.d.ts', 'soga-client.ts', 'schema.d.ts'],
      dependencies: { 'openapi-fetch': own.dependencies['openapi-fetch'] },
    },
    null,
    2,
  )}\n`,
);
// One name for all versions: the address to install from stays.
const made = execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], {
  cwd: fileURLToPath(out),
  encoding: 'utf8',
}).trim();
copyFileSync(new URL(made, out), new URL('soga-client.tgz', out));
// And what changed from version to version, which the page for integrators leads to.
copyFileSync(new URL('../CHANGELOG.md', web), new URL('dist/changelog.txt', web));
console.log(`dist/client/soga-client.tgz (${made})`);
