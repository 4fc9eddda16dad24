import { registerHooks } from 'node:module';

const standIns: Readonly<Record<string, string>> = {
  electron: new URL('./electron.ts', import.meta.url).href,
  './updater.js': new URL('./updater.ts', import.meta.url).href,
};

// The same built files as in Electron: only these names are mapped.
registerHooks({
  resolve: (specifier, context, next) => {
    const url = standIns[specifier];
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});
