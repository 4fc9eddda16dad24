import type { ImportField } from '../../../shared/import/fields.ts';
import type { CustomField, CustomKind } from '../../../shared/records/custom-fields.ts';
import { describedAs, longestChoice } from '../../../shared/records/custom-fields.ts';
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
import type { Reason } from './entity.ts';
import { blank } from './reading.ts';

/** As it is stored, but a choice by its name. */
export type CustomCell = SlotValue;

interface Column {
  readonly column: number;
  readonly name: string;
  readonly kind: CustomKind;
}

const yesOrNo = {
  choices: ['yes', 'no'],
  synonyms: { true: 'yes', false: 'no', 1: 'yes', 0: 'no' },
} as const;

/** How the cells of a custom field are read. The names of choices are texts, since an import may add some. */
export function importKindOf({
  kind,
  choices,
}: Pick<CustomField, 'kind' | 'choices'>): Pick<
  ImportField,
  'kind' | 'max' | 'long' | 'choices' | 'synonyms'
> {
  switch (kind) {
    case 'number':
    case 'amount':
    case 'date':
      return { kind };
    case 'flag':
      return { kind: 'choice', ...yesOrNo };
    case 'choice':
      return { kind: 'text', max: longestChoice };
    default: {
      const described = describedAs({ kind, choices });
      const max = described.kind === 'text' ? described.max : 0;
      return { kind: 'text', max, ...(kind === 'long-text' && { long: true }) };
    }
  }
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

function settled(
  read: (cell: string, row: RowFacts) => string | number | Reason | typeof blank,
): (cell: string, row: RowFacts) => CustomCell | Reason {
  return (cell, row) => {
    const value = read(cell, row);
    return value === blank ? null : value;
  };
}
