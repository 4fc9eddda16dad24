import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import type { FieldKind, ImportField } from '../../../../shared/import/fields.ts';
import { systemOf } from '../../../../shared/import/systems.ts';
import type { ReadContext } from '../../context.ts';
import {
  amount,
  choice,
  day,
  percent,
  prose,
  shortText,
  tagNames,
  type CellReader,
  type CellRules,
} from '../cell-readers.ts';
import { choiceRulesOf } from '../choice-rules.ts';
import type { Reason } from '../entity.ts';
import { blank, isReason } from '../reading.ts';
import { compileReadings, defaultCurrency } from '../readings/compile-readings.ts';
import type { Sheet } from '../sheet.ts';
import { requireSettings } from '../../setup/required-settings.ts';
import { currenciesOf } from '../deal-ground.ts';
import type { PlainValue, PlainValues } from './plain-kind.ts';

const readers: Readonly<Record<FieldKind, (field: ImportField, rules: CellRules) => CellReader<unknown>>> = {
  name: shortText,
  amount,
  percent,
  date: (field, rules) => day(field, rules, () => false),
  choice,
  text: (field) => (field.long ? prose(field) : shortText(field)),
};

interface ReadCells {
  readonly values: PlainValues;
  readonly problems: readonly Reason[];
}

/** Reads the cells of a row by the kinds of their fields. Missing columns and blank cells are left out. */
export function readCells(
  fields: readonly ImportField[],
  columns: Readonly<Record<string, number>>,
  { db, today }: ReadContext,
  plan: ImportPlan,
  sheet: Sheet,
): (cells: readonly string[]) => ReadCells {
  const system = systemOf(sheet.headings);
  const rulesOf = compileReadings(plan.readings, system, today, sheet.isWorkbook);
  const currencies = currenciesOf(db);
  const { choices } = system;
  const there = fields
    .filter(({ key }) => (columns[key] ?? -1) >= 0)
    .map((field) => {
      const column = columns[field.key] ?? -1;
      const decided = choiceRulesOf(plan, column);
      const rules = { ...rulesOf(column), today, currencies, choices, decided };
      const read = field.key === 'tags' ? tagNames(field) : readers[field.kind](field, rules);
      return { key: field.key, column, read };
    });
  const base = requireSettings(db).baseCurrency;
  const facts = {
    currency: defaultCurrency(plan.readings, { currencies, base }),
    isNamed: false,
    closed: false,
  };
  return (cells) => {
    const values: Record<string, PlainValue> = {};
    const problems: Reason[] = [];
    for (const { key, column, read } of there) {
      const cell = cells[column] ?? '';
      const value = cell.trim() === '' ? blank : read(cell, facts);
      if (isReason(value)) problems.push(value);
      else if (value !== blank) values[key] = plainValue(value);
      else if (plan.blankClears) values[key] = null;
    }
    return { values, problems };
  };
}

function plainValue(value: unknown): PlainValue {
  if (Array.isArray(value)) return value.map(({ name }: { readonly name: string }) => name);
  return value as string | number;
}
