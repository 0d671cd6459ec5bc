import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = process.env.SOGA_API ?? 'http://localhost:8080';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    modulePreload: { polyfill: false },
    // The application, the page for frames of other sites, the demonstration of both ways to embed.
    rollupOptions: { input: ['index.html', 'embed/frame.html', 'embed.html'].map(page) },
  },
  server: { proxy: { '/api': api, '/q': api, '/images': api, '/problems': api } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
  },
});
