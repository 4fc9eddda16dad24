import { foundation } from './0002-foundation.ts';
import type { Migration } from './migration.ts';

/** In order. README.md explains how to add one. */
export const migrations: readonly Migration[] = [foundation];
