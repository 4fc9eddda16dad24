import type { Decision } from '../../../../shared/import/readings.ts';
import type { FieldKind, ImportField } from '../../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import type { Sheet } from '../sheet.ts';

/** What readings are found from. */
export interface FileFacts {
  readonly sheet: Sheet;
  readonly system: KnownSystem;
  readonly fields: readonly ImportField[];
  /** Column of each field, -1 for none. */
  readonly columns: Readonly<Record<string, number>>;
  /** The decisions of a person. */
  readonly decisions: readonly Decision[];
  readonly today: string;
  /** The base currency of the workspace. */
  readonly base: string;
}

/** The columns that fill fields of a kind, each once. */
export function columnsOfKind({ fields, columns }: FileFacts, kind: FieldKind): number[] {
  const own = fields.filter((field) => field.kind === kind).map(({ key }) => columns[key] ?? -1);
  return [...new Set(own)].filter((column) => column >= 0);
}
