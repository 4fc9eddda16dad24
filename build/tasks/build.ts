import { bundle } from '../setup/bundle.ts';

try {
  console.log((await bundle()) ? 'Built out/' : 'out/ is up to date');
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}
