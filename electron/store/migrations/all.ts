import { foundation } from './0002-foundation.ts';
import { customerTags } from './0003-customer-tags.ts';
import { anyKind } from './0004-any-kind.ts';
import type { Migration } from './migration.ts';

/** In order. README.md says how to add one. */
export const migrations: readonly Migration[] = [foundation, customerTags, anyKind];
