// What the first paint and readers without JavaScript get, for the API to write into its pages: the frame
// of every page (dist/readable/frame.{language}.html, SpaShell), and the page for integrators with the API's
// own addresses (developers.{language}.html, GenericPages).
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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
  const { readableFrame } = await vite.ssrLoadModule('/src/app/readableFrame.tsx');
  globalThis.document = { documentElement: { dataset: {} } };
  const locales = readdirSync(new URL('../src/locales/', import.meta.url));
  for (const language of locales.filter((name) => /^\w+$/.test(name))) {
    writeFileSync(new URL(`developers.${language}.html`, out), await readable(language));
    writeFileSync(new URL(`frame.${language}.html`, out), await readableFrame(language));
  }
} finally {
  await vite.close();
}
