import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { newReason } from '../../../../shared/import/row-topics.ts';
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import type { CloseReasonRecord } from '../../../store/records/records.ts';
import { choiceRulesOf } from '../choice-rules.ts';
import type { Sheet } from '../sheet.ts';
import { differentCells } from './choice-readings.ts';

type Cells = readonly string[];

interface Reasons {
  readonly sheet: Sheet;
  /** Of the close reasons; -1 for none. */
  readonly column: number;
  readonly plan: ImportPlan;
  readonly reasons: readonly CloseReasonRecord[];
  readonly outcomeOf: (cells: Cells) => 'won' | 'lost' | null;
}

/** Close reasons of the file that nobody has set up: each becomes a new one, or one that is here. */
export function reasonReadings({ sheet, column, plan, reasons, outcomeOf }: Reasons): ColumnReading[] {
  if (column < 0 || plan.unknownReasons !== 'create') return [];
  const usable = reasons.filter(({ blocked }) => blocked === 0);
  const known = new Set(
    usable.flatMap(({ outcome, description, code }) =>
      [description, code].map((name) => `${outcome} ${identityKey(name)}`),
    ),
  );
  const isIgnored = (cells: Cells): boolean => {
    const outcome = outcomeOf(cells);
    return outcome === null || known.has(`${outcome} ${identityKey(cells[column] ?? '')}`);
  };
  const { chosen } = choiceRulesOf(plan, column);
  return [...differentCells(sheet, column, isIgnored)].map(([text, concerned]): ColumnReading => {
    const decision = chosen(text);
    const isKnown = usable.some(({ id }) => id === decision);
    return {
      about: 'reason',
      column,
      of: text.slice(0, 300),
      value: isKnown ? decision : newReason,
      by: isKnown ? 'chosen' : 'default',
      rows: concerned.rows,
      choices: [
        concerned.choice(newReason, () => ({ kind: 'text', text })),
        ...usable.map(({ id, description }) =>
          concerned.choice(id, () => ({ kind: 'text', text: description })),
        ),
      ],
    };
  });
}
