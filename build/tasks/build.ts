import { bundle } from '../setup/bundle.ts';

console.log((await bundle()) ? 'Built out/' : 'out/ is up to date');
