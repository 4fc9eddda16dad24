import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { fieldsByContent } from '../../../shared/import/content-fields.ts';
import { extraField } from '../../../shared/import/fields.ts';
import { proposeColumns } from '../../../shared/import/propose-columns.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { DealGround } from './deal-ground.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import type { Sheet } from './sheet.ts';
import { usualAnswers } from './usual-answers.ts';

/** The initial plan of an import, except for states and signs, which depend on the rows. */
export function proposePlan(
  ground: DealGround,
  sheet: Sheet,
  system: KnownSystem,
  fields: readonly ImportField[],
): ImportPlan {
  const open = [...ground.cycles.values()].filter(
    ({ cycle, stages }) => cycle.blocked === 0 && stages.length > 0,
  );
  const preset = open.find(({ cycle }) => cycle.isDefault === 1) ?? open[0];
  return {
    ...usualAnswers,
    entity: 'opportunity',
    source: sourceOf(sheet, system),
    columns: proposedColumns(sheet, system, fields, ground.today),
    cycleId: preset?.cycle.id ?? null,
  };
}

/** By headings, then by what cells look like. */
function proposedColumns(
  sheet: Sheet,
  system: KnownSystem,
  fields: readonly ImportField[],
  today: string,
): ImportPlan['columns'] {
  const byHeading = proposeColumns(sheet.headings, fields, system, sheet.ownColumns);
  const byContent = new Map(
    columnsByContent(sheet, byHeading, fields, today).map(({ column, field }) => [column, field]),
  );
  return byHeading.map(({ column, field }) => ({ column, field: byContent.get(column) ?? field }));
}

const looked = 200;

/** Fields for columns that are kept as they are, by what their cells look like. */
function columnsByContent(
  { rows }: Sheet,
  columns: ImportPlan['columns'],
  fields: readonly ImportField[],
  today: string,
): ImportPlan['columns'] {
  const filled = new Set(columns.map(({ field }) => field));
  const open = new Set(fields.map(({ key }) => key).filter((key) => !filled.has(key)));
  const unknown = columns.filter(
    ({ column, field }) =>
      field === extraField && columns.filter((one) => one.column === column).length === 1,
  );
  const cells = unknown.map(({ column }) => ({
    column,
    cells: rows.between(0, looked).map((row) => row[column] ?? ''),
  }));
  return fieldsByContent(cells, open, today);
}

/** Columns of a plan that fill a field only because of what their cells look like. */
export function fromContent(
  sheet: Sheet,
  system: KnownSystem,
  fields: readonly ImportField[],
  today: string,
  plan: Pick<ImportPlan, 'columns'>,
): number[] {
  const found = columnsByContent(sheet, proposeColumns(sheet.headings, fields, system), fields, today);
  return found
    .filter(({ column, field }) => plan.columns.some((one) => one.column === column && one.field === field))
    .map(({ column }) => column);
}

/** The source name under which the file's ids are stored: its system, or the name of the file. */
export function sourceOf({ name }: Sheet, { key }: KnownSystem): string {
  if (key !== 'unknown') return key;
  const fileName = name
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 60);
  return fileName || 'file';
}
