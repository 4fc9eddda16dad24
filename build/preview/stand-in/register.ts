import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

// The very same built files as in Electron: only the name `electron` leads elsewhere.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
