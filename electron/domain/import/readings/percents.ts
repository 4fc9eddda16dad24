import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import {
  isFractionOnly,
  isPercentOnly,
  readPercentCell,
  type PercentRule,
} from '../../../../shared/import/cell-percent.ts';
import { plainCell } from '../../../../shared/import/plain-cell.ts';
import { fromHundredths } from '../../../../shared/money/percent.ts';
import { Concerned, eachCell } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

const rules: readonly PercentRule[] = ['percent', 'fraction'];

/** Whether 0.8 is 80 % or 0.8 %, for each column with values up to 1. */
export function percentReadings(facts: FileFacts): ColumnReading[] {
  return columnsOfKind(facts, 'percent').flatMap((column) => {
    const small = new Concerned();
    let isProven = false;
    eachCell(facts.sheet, column, (text, row) => {
      if (/^[1-9]\d/.test(text) && isProven) return;
      if (isFractionOnly(plainCell(text))) small.add(row, text);
      else if (!isProven) isProven = isPercentOnly(text);
    });
    if (small.isEmpty) return [];
    const isKnown = !isProven && facts.system.percents;
    return [
      decided(
        {
          about: 'percent',
          column,
          of: '',
          rows: small.rows,
          value: isProven || isKnown ? 'percent' : null,
          by: isProven ? 'cells' : isKnown ? 'system' : 'asked',
          choices: rules.map((rule) => small.choice(rule, asPercent(rule))),
        },
        facts.decisions,
      ),
    ];
  });
}

function asPercent(rule: PercentRule) {
  return (text: string): CellMeaning => {
    const read = readPercentCell(text, rule);
    return read.ok ? { kind: 'percent', percent: fromHundredths(read.hundredths) } : { kind: 'error' };
  };
}
