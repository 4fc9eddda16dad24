import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { kindOfCells } from '../../../shared/import/custom-kind.ts';
import { newField } from '../../../shared/import/fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import {
  customIdOf,
  customKey,
  longestFieldName,
  mostCustomFields,
  type FieldOwner,
} from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import type { Readable } from '../../store/connection/database.ts';
import { customFieldsOf } from '../../store/custom/fields.ts';
import { tidyName } from '../custom/fields.ts';
import { isReservedName } from '../custom/reserved-names.ts';
import type { Sheet } from './sheet.ts';

type Columns = ImportPlan['columns'];

interface Context {
  readonly db: Readable;
  readonly owners: readonly FieldOwner[];
}

/**
 * The field of each column, with those that fill nothing else going to a custom field of their name. A saved mapping may
 * name a custom field that no longer exists, which then is a new one.
 */
export function withCustomColumns({ db, owners }: Context, sheet: Sheet, columns: Columns): Columns {
  const fields = customFieldsOf(db).filter(({ of }) => owners.includes(of));
  const ids = new Set<string>(fields.map(({ id }) => customKey(id)));
  const known = new Map(fields.map((field) => [identityKey(field.name), customKey(field.id)]));
  for (const { name, id } of fields) {
    if (columns.some(({ field }) => field === customKey(id))) known.delete(identityKey(name));
  }
  return columns.map((given) => {
    const isGone = customIdOf(given.field) !== null && !ids.has(given.field);
    const one = isGone ? { ...given, field: newField } : given;
    if (one.field !== newField) return one;
    const key = identityKey(sheet.headings[one.column] ?? '');
    const field = known.get(key);
    if (field === undefined) return one;
    known.delete(key);
    return { ...one, field };
  });
}

/** Without new fields for empty columns, and with no more of them than there can be. */
export function withoutSurplus({ db, owners }: Context, sheet: Sheet, columns: Columns): Columns {
  const known = customFieldsOf(db);
  let free =
    owners.length === 0
      ? 0
      : Math.min(...owners.map((owner) => mostCustomFields - known.filter(({ of }) => of === owner).length));
  return columns.filter(({ column, field }) => {
    if (field !== newField) return true;
    if (free <= 0 || !hasCells(sheet, column)) return false;
    free -= 1;
    return true;
  });
}

/** The plan with a name and a kind for each new field: those of the plan, or by the heading and the cells of its column. */
export function withNewFields(context: Context, sheet: Sheet, asked: ImportPlan, today: string): ImportPlan {
  const named = new Set(asked.newFields.map(({ column }) => column));
  const [own, others] = [
    asked.columns.filter(({ column }) => named.has(column)),
    asked.columns.filter(({ column }) => !named.has(column)),
  ];
  const mapped = withCustomColumns(context, sheet, others);
  const plan = { ...asked, columns: [...own, ...mapped].toSorted((a, b) => a.column - b.column) };
  const columns = plan.columns.filter(({ field }) => field === newField).map(({ column }) => column);
  const given = plan.newFields.filter(({ column }) => columns.includes(column));
  const taken = new Set([
    ...customFieldsOf(context.db)
      .filter(({ of }) => context.owners.includes(of))
      .map(({ name }) => identityKey(name)),
    ...given.map(({ name }) => identityKey(name)),
  ]);
  const newFields = columns.map((column) => {
    const known = given.find((one) => one.column === column);
    if (known) return known;
    const name = freeName(
      sheet.headings[column] || say('import.column', { n: column + 1 }),
      context.owners,
      taken,
    );
    taken.add(identityKey(name));
    return { column, name, kind: kindOfCells(cellsOf(sheet, column), today) };
  });
  return { ...plan, newFields };
}

function* cellsOf({ rows }: Sheet, column: number): Iterable<string> {
  for (let index = 0; index < rows.length; index += 1) yield rows.cell(index, column);
}

function hasCells(sheet: Sheet, column: number): boolean {
  for (const cell of cellsOf(sheet, column)) if (cell.trim() !== '') return true;
  return false;
}

/** The name of a new field, numbered if it is taken. */
function freeName(heading: string, owners: readonly FieldOwner[], taken: ReadonlySet<string>): string {
  const name = tidyName(heading).slice(0, longestFieldName).trim();
  const isFree = (one: string): boolean =>
    !taken.has(identityKey(one)) && !owners.some((owner) => isReservedName(owner, one));
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : ` ${n}`;
    const numbered = `${name.slice(0, longestFieldName - tail.length).trim()}${tail}`;
    if (isFree(numbered)) return numbered;
  }
}
