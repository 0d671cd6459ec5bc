import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = process.env.SOGA_API ?? 'http://localhost:8080';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What the first page needs comes in a handful of files: libraries, the frame with the parts that most
 * pages share, what home, calendar and event have in common, and their texts in one language. Every
 * other page and text is a file of its own, loaded when it is opened.
 */
const chunks = [
  {
    name: 'libraries',
    // with Vite's loader of lazy files, which would else go into the texts of one language
    test: /node_modules\/(react|react-dom|react-router|cookie|scheduler|@tanstack|openapi-fetch)\/|vite\/preload-helper/,
    priority: 3,
  },
  {
    name: (id: string) => `texts-${/locales\/(\w+)/.exec(id)?.[1]}`,
    debugName: 'texts',
    test: /locales\/\w+\/(index\.ts|(common|ui|home|calendar|events)\.json)$/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /src\/app\/App\.tsx$|src\/lib\/media|icons\/(search|locate-fixed|users)\.js/,
    priority: 3,
  },
  // One stylesheet for these pages, which index.html names: no page is shown without its styles.
  {
    name: 'frame',
    test: /src\/(app\/Home|ui\/(?!DateF|Data|File|Code|Copy)|features\/events\/((calendar|components|dates)\/)?)\w+\.module\.css$/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /src\/(api|auth|i18n|lib|ui)\/(?!ComboBox|DataTable|DateFields|RadioGroup|TextArea|upload|zones)|lucide-react/,
    minShareCount: 14,
    priority: 2,
  },
  // What most pages with a form or a table share, and the first pages do not: small, so one file for all.
  {
    name: 'forms',
    test: /src\/.*\/(DataTable|TextArea|RadioGroup|FileField|upload|useFile|useUnsavedChanges)(\.module)?\.(tsx?|css)$/,
    priority: 1,
  },
  {
    name: 'lists',
    test: /features\/events\/(api|model|components\/EventLines)\.tsx?$/,
    priority: 1,
  },
  { name: 'event', test: /features\/events\/EventPage\.tsx$/ },
];

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': source('.'),
      // Written against its types; what runs is ours (docs/adr/2026-11-22-own-translations.md).
      'react-i18next': source('i18n/useTranslation.ts'),
    },
  },
  build: {
    manifest: true,
    sourcemap: false,
    modulePreload: {
      polyfill: false,
      // index.html names these already, home has loaded them, or they are small and come with who needs them.
      resolveDependencies: (_, files, { hostType }) =>
        files.filter(
          (file) =>
            hostType === 'html' ||
            !/\/(libraries|frame|lists|rolldown-runtime|api|model|choices|index|\w+\.module|search|download|file-text)-/.test(
              file,
            ),
        ),
    },
    // The application, the page for frames of other sites, the demonstration of both ways to embed.
    rollupOptions: {
      input: ['index.html', 'embed/frame.html', 'embed.html'].map(page),
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { proxy: { '/api': api, '/q': api, '/images': api, '/problems': api } },
  test: {
    // Pages (.tsx) and what is embedded in them need a document; rules (.ts) do not, and share one process.
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          exclude: ['src/embed/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'src/embed/**/*.test.ts'],
          setupFiles: ['src/testing/setupPage.ts'],
          isolate: false,
        },
      },
    ],
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Limits end what hangs, however slow the machine is; what a test takes is not what it checks.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
