import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The web component as one classic script: other sites load it without asking anyone's leave. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src/', import.meta.url)) } },
  publicDir: false,
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: fileURLToPath(new URL('./src/embed/soga-calendar.ts', import.meta.url)),
      formats: ['iife'],
      name: 'SogaCalendar',
      fileName: () => 'soga-calendar.js',
    },
  },
});
