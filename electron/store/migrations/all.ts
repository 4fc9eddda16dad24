import { foundation } from './0002-foundation.ts';
import type { Migration } from './migration.ts';

/** In order. Adding a step: a file beside these, one line here, a line in test/store/format.test.ts. */
export const migrations: readonly Migration[] = [foundation];
