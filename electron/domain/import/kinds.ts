import type { ImportKind } from '../../../shared/import/kinds.ts';
import { customerKind } from './customers.ts';
import { dealImport } from './deals.ts';
import { plainImport } from './plain/plain-import.ts';
import type { AnyEntity } from './session.ts';

/** How each kind of record is imported. A new kind whose rows are read field by field needs only one description. */
const imports: Readonly<Record<ImportKind, AnyEntity>> = {
  opportunity: dealImport,
  customer: plainImport(customerKind),
};

export function importOf(kind: ImportKind): AnyEntity {
  return imports[kind];
}
