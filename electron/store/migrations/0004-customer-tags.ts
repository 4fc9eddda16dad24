import type { Migration } from './migration.ts';
import { tagLinks } from './tag-links.ts';

/** Customers have tags too. */
export const customerTags: Migration = {
  version: 4,
  name: 'customer-tags',
  sql: tagLinks('customer'),
  notUndoableBefore: false,
};
