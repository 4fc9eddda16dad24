import type { CustomWritten } from '../../../shared/contract/custom-values.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { newField, type ImportField } from '../../../shared/import/fields.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { fromTenThousandths } from '../../../shared/money/ten-thousandths.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import {
  customIdOf,
  mostCustomFields,
  type CustomKind,
  type FieldOwner,
} from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../../store/connection/database.ts';
import { customFieldsOf, type StoredField } from '../../store/custom/fields.ts';
import { valuesOfRecord, type SlotValue, type SlotValues } from '../../store/custom/values.ts';
import type { ActContext } from '../context.ts';
import { insertChoice, insertCustomField, tidyName } from '../custom/fields.ts';
import { isReservedName } from '../custom/reserved-names.ts';
import { invalid } from '../refusal.ts';
import { customReader, importKindOf, type CustomCell } from './custom-cells.ts';
import type { CellRules, RowFacts } from './cell-readers.ts';
import type { Reason } from './entity.ts';
import { isReason } from './reading.ts';
import type { Sheet } from './sheet.ts';

/** A column of the file whose cells go to custom fields of one name. */
interface CustomColumn {
  readonly column: number;
  readonly name: string;
  readonly kind: CustomKind;
  /** The field of each kind of record that has one. */
  readonly fields: Map<FieldOwner, StoredField>;
  /** Kinds of record that need a field of this name. */
  readonly needed: Set<FieldOwner>;
  /** By the kind of the field that the kind of record has. */
  readonly readFor: (owner: FieldOwner) => (cell: string, row: RowFacts) => CustomCell | Reason;
}

/** The cells of a row, in the order of the columns: undefined leaves a value alone, null clears it. */
export type CustomCells = readonly (CustomCell | undefined)[];

interface Context {
  readonly db: Readable;
  readonly owners: readonly FieldOwner[];
}

/** The custom fields that the columns of a file fill: those that exist, and those that the import makes. */
export class CustomBook {
  private readonly columns: readonly CustomColumn[];
  private readonly choiceIds = new Map<StoredField, Map<string, string>>();
  private readonly blankClears: boolean;

  /** Refuses (`invalid`) columns of fields that don't exist, and new fields whose name is taken. */
  constructor(context: Context, sheet: Sheet, plan: ImportPlan, rulesOf: (column: number) => CellRules) {
    this.blankClears = plan.blankClears;
    this.columns = columnsOf(context, sheet, plan).map((column) => ({
      ...column,
      needed: new Set<FieldOwner>(),
      readFor: readersOf(column, rulesOf(column.column)),
    }));
  }

  /** Reads the custom cells of a row, which is about a kind of record. */
  readRow(owner: FieldOwner, cells: readonly string[], row: RowFacts, problems: Reason[]): CustomCells {
    return this.columns.map(({ column, readFor }) => {
      const cell = cells[column] ?? '';
      if (cell.trim() === '') return this.blankClears ? null : undefined;
      const value = readFor(owner)(cell, row);
      if (!isReason(value)) return value;
      problems.push(value);
      return undefined;
    });
  }

  /** Notes that a row with these cells will be written. */
  use(owner: FieldOwner, cells: CustomCells): void {
    cells.forEach((value, i) => {
      const column = this.columns[i];
      if (column && value !== undefined && value !== null && !column.fields.has(owner))
        column.needed.add(owner);
    });
  }

  /** How many fields the rows so far need. */
  fieldsMade(): number {
    return this.columns.reduce((n, { needed }) => n + needed.size, 0);
  }

  /** Creates the fields that rows need. */
  make(act: ActContext): void {
    for (const { needed, fields, name, kind } of this.columns) {
      for (const owner of needed) {
        fields.set(owner, insertCustomField(act, { of: owner, name, kind, choices: [] }));
      }
    }
  }

  /** The values of a row as they are stored. Choices that a field lacks are added. */
  stored(act: ActContext, owner: FieldOwner, cells: CustomCells): SlotValues {
    const values: Record<string, SlotValue> = {};
    cells.forEach((value, i) => {
      const field = this.columns[i]?.fields.get(owner);
      if (field === undefined || value === undefined) return;
      values[field.slot] = field.kind === 'choice' ? this.choiceId(act, field, value) : value;
    });
    return values;
  }

  /** The columns of the fields of a kind of record that exist by now. */
  slotsOf(owner: FieldOwner): string[] {
    return this.columns.flatMap(({ fields }) => fields.get(owner)?.slot ?? []);
  }

  private choiceId(act: ActContext, field: StoredField, value: SlotValue): string | null {
    if (typeof value !== 'string') return null;
    let ids = this.choiceIds.get(field);
    if (!ids) {
      ids = new Map(field.choices.map(({ id, name }) => [identityKey(name), id]));
      this.choiceIds.set(field, ids);
    }
    const key = identityKey(value);
    let id = ids.get(key);
    if (id === undefined) {
      ({ id } = insertChoice(act, field.id, tidyName(value), ids.size + 1));
      ids.set(key, id);
    }
    return id;
  }

  /** Whether a row differs from an existing record. An unchanged figure is another amount in another currency. */
  differs(db: Readable, owner: FieldOwner, id: string, cells: CustomCells, isMoved = false): boolean {
    if (cells.every((value) => value === undefined)) return false;
    const now = valuesOfRecord(db, owner, id);
    return cells.some((value, i) => {
      const column = this.columns[i];
      if (column === undefined || value === undefined) return false;
      const field = column.fields.get(owner);
      const before = field ? (now[field.slot] ?? null) : null;
      if (field?.kind === 'choice' && value !== null) return choiceNamed(field, String(value)) !== before;
      return value !== before || (isMoved && column.kind === 'amount' && value !== null);
    });
  }

  /** The values of a row for the call that updates its record. */
  written(act: ActContext, owner: FieldOwner, cells: CustomCells, currency: string): CustomWritten {
    const stored = this.stored(act, owner, cells);
    return Object.fromEntries(
      this.columns.flatMap(({ fields }) => {
        const field = fields.get(owner);
        const value = field && stored[field.slot];
        return field === undefined || value === undefined ? [] : [[field.id, wireOf(field, value, currency)]];
      }),
    );
  }
}

function choiceNamed({ choices }: StoredField, name: string): string | undefined {
  const key = identityKey(name);
  return choices.find((choice) => identityKey(choice.name) === key)?.id;
}

function wireOf({ kind }: StoredField, value: SlotValue, currency: string): CustomWritten[string] {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (kind === 'flag') return value === 1;
  return kind === 'amount' ? fromMinor(value, decimalsOf(currency)) : fromTenThousandths(value);
}

/** An account's field of a name may be of another kind than a contact's. */
function readersOf(column: Planned, rules: CellRules): CustomColumn['readFor'] {
  const kinds = new Map([...column.fields].map(([owner, { kind }]) => [owner, kind]));
  const readers = new Map(
    [...new Set([column.kind, ...kinds.values()])].map((kind) => [
      kind,
      customReader({ ...column, kind }, rules),
    ]),
  );
  const usual = customReader(column, rules);
  return (owner) => readers.get(kinds.get(owner) ?? column.kind) ?? usual;
}

type Planned = Pick<CustomColumn, 'column' | 'name' | 'kind' | 'fields'>;

function columnsOf({ db, owners }: Context, sheet: Sheet, plan: ImportPlan): Planned[] {
  const known = customFieldsOf(db).filter(({ of }) => owners.includes(of));
  const filled = new Set<string>();
  const existing = plan.columns.flatMap(({ column, field }, i): Planned[] => {
    const id = customIdOf(field);
    if (id === null) return [];
    const target = known.find((one) => one.id === id);
    const path = `plan.columns.${i}`;
    if (!target) throw invalid(path, 'customField.unknown');
    const key = identityKey(target.name);
    if (filled.has(key)) throw invalid(path, 'import.field-twice');
    filled.add(key);
    const own = known.filter(({ name }) => identityKey(name) === key);
    const fields = new Map(own.map((one) => [one.of, one]));
    return [{ column, name: target.name, kind: target.kind, fields }];
  });
  return [...existing, ...newColumns({ db, owners }, sheet, plan, known)];
}

function newColumns(
  { owners }: Context,
  sheet: Sheet,
  plan: ImportPlan,
  known: readonly StoredField[],
): Planned[] {
  const taken = new Set(known.map(({ name }) => identityKey(name)));
  const wanted = plan.columns.filter(({ field }) => field === newField);
  const free = Math.min(
    ...owners.map((owner) => mostCustomFields - known.filter(({ of }) => of === owner).length),
  );
  if (wanted.length > free) throw invalid('plan.columns', 'customField.too-many', { most: mostCustomFields });
  return wanted.map(({ column }): Planned => {
    const at = plan.newFields.findIndex((one) => one.column === column);
    const { name: given, kind } = plan.newFields[at] ?? { name: sheet.headings[column] ?? '', kind: 'text' };
    const name = tidyName(given);
    const path = `plan.newFields.${at}.name`;
    const key = identityKey(name);
    if (taken.has(key)) throw invalid(path, 'customField.taken', { name });
    if (owners.some((owner) => isReservedName(owner, name)))
      throw invalid(path, 'customField.reserved', { name });
    taken.add(key);
    return { column, name, kind, fields: new Map() };
  });
}

/** The custom fields that files can fill, as the menu offers them: one for each name. */
export function customImportFields(
  db: Readable,
  owners: readonly FieldOwner[],
): (ImportField & { readonly name: string })[] {
  const fields = customFieldsOf(db).filter(({ of }) => owners.includes(of));
  return [...new Map(fields.map((field) => [identityKey(field.name), field])).values()].map((field) => ({
    key: `custom.${field.id}`,
    name: field.name,
    word: 'import.field.custom',
    headings: [],
    ...importKindOf(field),
  }));
}

/** The columns of a file whose cells need a reading, as fields: dates, numbers, amounts, and yes/no. */
export function customFieldsToRead(
  db: Readable,
  owners: readonly FieldOwner[],
  plan: ImportPlan,
): { readonly fields: ImportField[]; readonly columns: Record<string, number> } {
  const known = customFieldsOf(db).filter(({ of }) => owners.includes(of));
  const found = plan.columns.flatMap(({ column, field }) => {
    const id = customIdOf(field);
    const kind =
      field === newField
        ? plan.newFields.find((one) => one.column === column)?.kind
        : known.find((one) => one.id === id)?.kind;
    if (kind === undefined) return [];
    const read = importKindOf({ kind, choices: [] });
    if (read.kind === 'text') return [];
    return [{ column, field: { key: `own.${column}`, word: 'import.field.custom', headings: [], ...read } }];
  });
  return {
    fields: found.map(({ field }) => field),
    columns: Object.fromEntries(found.map(({ column, field }) => [field.key, column])),
  };
}
