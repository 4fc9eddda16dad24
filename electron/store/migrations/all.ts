import { foundation } from './0002-foundation.ts';
import { contract2 } from './0003-contract-2.ts';
import { customerTags } from './0004-customer-tags.ts';
import { anyKind } from './0005-any-kind.ts';
import { customerLists } from './0006-customer-lists.ts';
import { journalOfSeveral } from './0007-journal-of-several.ts';
import { frozenValues } from './0008-frozen-values.ts';
import { names } from './0009-names.ts';
import { baseKeys } from './0010-base-keys.ts';
import { customFields } from './0011-custom-fields.ts';
import { keptCells } from './0012-kept-cells.ts';
import { remarks } from './0013-remarks.ts';
import { mergedCustomers } from './0014-merged-customers.ts';
import { peopleAndKinds } from './0015-people-and-kinds.ts';
import { channels } from './0016-channels.ts';
import type { Migration } from './migration.ts';

/** In order. README.md explains how to add one. */
export const migrations: readonly Migration[] = [
  foundation,
  contract2,
  customerTags,
  anyKind,
  customerLists,
  journalOfSeveral,
  frozenValues,
  names,
  baseKeys,
  customFields,
  keptCells,
  remarks,
  mergedCustomers,
  peopleAndKinds,
  channels,
];
