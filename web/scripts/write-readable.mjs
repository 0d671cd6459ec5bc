// What readers without JavaScript get of the page for integrators: dist/readable/developers.{fr,en}.html,
// which the API writes into the page (GenericPages) with its own addresses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const out = new URL('../dist/readable/', import.meta.url);
const vite = await createServer({
  server: { middlewareMode: true },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { readable } = await vite.ssrLoadModule('/src/app/developers/readable.tsx');
  mkdirSync(out, { recursive: true });
  for (const language of ['fr', 'en'])
    writeFileSync(new URL(`developers.${language}.html`, out), await readable(language));
} finally {
  await vite.close();
}
