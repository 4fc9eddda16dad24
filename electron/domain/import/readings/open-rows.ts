import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import { readPercentCell } from '../../../../shared/import/cell-percent.ts';
import { dealFields, type DealFieldKey } from '../../../../shared/import/deal-fields.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import { groundOfRows, type DealGround } from '../deal-ground.ts';
import { isForOpenDeals } from '../deal-readers.ts';
import type { Understanding } from '../entity.ts';
import { pipelinesIn } from '../pipelines.ts';
import type { FoundState } from '../propose-states.ts';
import { remembered } from '../remembered.ts';
import { sharedKeys } from '../shared-keys.ts';
import type { Sheet } from '../sheet.ts';
import { choiceReadings } from './choice-readings.ts';
import { compileReadings } from './compile-readings.ts';
import { decisionsOf } from './find-readings.ts';
import { reasonReadings } from './reason-readings.ts';
import { rowReadings } from './row-readings.ts';
import { kindsOf } from './row-scan.ts';
import { stateReadings } from './state-readings.ts';

interface Understood {
  readonly ground: DealGround;
  readonly sheet: Sheet;
  readonly columns: Readonly<Record<DealFieldKey, number>>;
  readonly system: KnownSystem;
  readonly states: readonly FoundState[];
  readonly given: ImportPlan;
  /** What the cells mean. */
  readonly cells: readonly ColumnReading[];
}

/** How a row's deal was closed, by its state; null while it is open. */
function outcomesOf(
  states: readonly FoundState[],
  columns: Understood['columns'],
): (row: readonly string[]) => 'won' | 'lost' | null {
  const kindOf = kindsOf(states);
  return (row) => {
    const [status, cycle, stage] = [row[columns.status], row[columns.cycle], row[columns.stage]];
    const kind = kindOf(status ?? '', cycle ?? '', stage ?? '');
    return kind === 'open' ? null : kind;
  };
}

/** What becomes of the rows of a file of deals, once it is clear what their cells mean. */
export function openRows(understood: Understood): Pick<Understanding, 'readings' | 'pipelines'> {
  const { ground, sheet, columns, system, states, given, cells } = understood;
  const rulesOf = compileReadings(decisionsOf(cells), system, ground.today, sheet.isWorkbook);
  const { readDate } = rulesOf(columns.closeDate);
  const scanned = {
    ground: groundOfRows(ground, given.source),
    sheet,
    columns,
    states,
    readCloseDate: (cell: string) => {
      const read = readDate(cell);
      return read.ok ? read.date : null;
    },
  };
  const { percents } = rulesOf(columns.chances);
  const readChances = remembered((cell): number | null => {
    const read = readPercentCell(cell, percents);
    return read.ok ? read.hundredths : null;
  });
  const outcomeOf = outcomesOf(states, columns);
  const ignores = (field: string, row: readonly string[]): boolean =>
    isForOpenDeals(field) && outcomeOf(row) !== null;
  return {
    readings: [
      ...stateReadings(ground, sheet, columns, given, system, states),
      ...rowReadings(scanned, sharedKeys(sheet, { columns }), given.readings),
      ...choiceReadings({ sheet, fields: dealFields, columns, plan: given, system, ignores }),
      ...reasonReadings({
        sheet,
        column: columns.closeReason,
        plan: given,
        reasons: ground.reasons,
        outcomeOf,
      }),
    ],
    pipelines: pipelinesIn(sheet, columns, given, system, states, readChances),
  };
}
