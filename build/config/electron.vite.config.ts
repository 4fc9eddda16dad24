import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = join(import.meta.dirname, '..', '..');
const out = resolve(root, process.env['ROADBOOK_OUT'] ?? 'out');
const electron = join(root, 'electron');

// Only better-sqlite3 stays outside, since its binary must be in the file system. Everything else is bundled, so that
// the installed app contains no package tree.
const external = ['electron', 'better-sqlite3', /^node:/];

export default defineConfig({
  main: {
    root,
    build: {
      outDir: join(out, 'main'),
      emptyOutDir: true,
      externalizeDeps: false,
      target: 'node24',
      rollupOptions: {
        input: {
          main: join(electron, 'main.ts'),
          worker: join(electron, 'service', 'worker.ts'),
          // A separate name, so that the preview host can replace it.
          updater: join(electron, 'app', 'updater.ts'),
        },
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: join(electron, 'preload.ts') },
        external: ['electron'],
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    // Filled in by electron/app/assets.ts at each load.
    html: { cspNonce: '%CSP_NONCE%' },
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome144',
      minify: true,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: join(root, 'renderer', 'index.html') } },
    },
  },
});
