import type { CustomKind } from '../../../shared/records/custom-fields.ts';
import { longestChoice } from '../../../shared/records/custom-fields.ts';
import type { SlotValue } from '../../store/custom/values.ts';
import {
  amount,
  choice,
  day,
  number,
  prose,
  shortText,
  type CellRules,
  type RowFacts,
} from './cell-readers.ts';
import { importKindOf } from './custom-book.ts';
import type { Reason } from './entity.ts';
import { blank } from './reading.ts';

/** As it is stored, but a choice by its name. */
export type CustomCell = SlotValue;

interface Column {
  readonly column: number;
  readonly name: string;
  readonly kind: CustomKind;
}

/** Reads the cells of a custom field by its kind. Nothing usable in a cell clears nothing. */
export function customReader(
  { column, name, kind }: Column,
  rules: CellRules,
): (cell: string, row: RowFacts) => CustomCell | Reason {
  const field = {
    key: `own.${column}`,
    name,
    headings: [],
    ...importKindOf({ kind, choices: [] }),
    ...(kind === 'choice' && { max: longestChoice }),
  };
  switch (kind) {
    case 'number':
      return settled(number(field, rules));
    case 'amount':
      return settled(amount(field, rules));
    case 'date':
      return settled(day(field, rules, () => false));
    case 'flag': {
      const read = choice(field, rules);
      return (cell, row) => {
        const value = read(cell, row);
        if (value === blank) return null;
        return typeof value === 'string' ? (value === 'yes' ? 1 : 0) : value;
      };
    }
    case 'long-text':
      return settled(prose(field));
    default:
      return shortText(field);
  }
}

function settled<T extends SlotValue>(
  read: (cell: string, row: RowFacts) => T | Reason | typeof blank,
): (cell: string, row: RowFacts) => CustomCell | Reason {
  return (cell, row) => {
    const value = read(cell, row);
    return value === blank ? null : value;
  };
}
