import { foundation } from './0001-foundation.ts';
import type { Migration } from './migration.ts';

/** In order. Adding a step: a file beside these, one line here, a fixture of the version before it. */
export const migrations: readonly Migration[] = [foundation];
