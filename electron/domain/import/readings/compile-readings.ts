import type { DecimalSign } from '../../../../shared/import/cell-amount.ts';
import { dateOrders, readDateCell, type DateCell } from '../../../../shared/import/cell-date.ts';
import { decisionOn, type Decision } from '../../../../shared/import/readings.ts';
import { remembered } from '../remembered.ts';

/** How the cells of one column are read. */
export interface ColumnRules {
  readonly decimalSign: DecimalSign | null;
  readonly readDate: (text: string) => DateCell;
}

/** How the cells of each column are read, by the decisions of a plan. */
export function compileReadings(
  decisions: readonly Decision[],
  today: string,
): (column: number) => ColumnRules {
  return (column) => {
    const order = decisionOn(decisions, 'date-order', column);
    const known = dateOrders.find((one) => one === order) ?? null;
    const sign = decisionOn(decisions, 'decimal-sign', column);
    return {
      decimalSign: sign === '.' || sign === ',' ? sign : null,
      readDate: remembered((text) => readDateCell(text, known, today)),
    };
  };
}
