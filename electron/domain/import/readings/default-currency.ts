import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import { decisionOn } from '../../../../shared/import/readings.ts';
import { invalid } from '../../refusal.ts';
import type { DealGround } from '../deal-ground.ts';
import { Concerned } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

/** The currency of amounts that don't name one; none when all do. */
export function defaultCurrencyReading(facts: FileFacts, currencies: Iterable<string>): ColumnReading[] {
  const amounts = columnsOfKind(facts, 'amount');
  const { sheet, columns, system, base } = facts;
  const named = columns['currency'] ?? -1;
  const concerned = new Concerned();
  sheet.rows.forEach((cells, index) => {
    if (named >= 0 && (cells[named] ?? '').trim() !== '') return;
    const text = amounts.map((column) => (cells[column] ?? '').trim()).find((cell) => cell !== '');
    if (text !== undefined) concerned.add({ row: sheet.rowNumbers[index] ?? index + 1, text });
  });
  if (concerned.rows.total === 0) return [];
  const known = [...currencies];
  // The sample file is all in dollars but doesn't say so.
  const isSample = system.key === 'crm-sample' && known.includes('USD');
  const found = {
    about: 'currency',
    column: null,
    of: '',
    value: isSample ? 'USD' : base,
    by: isSample ? 'system' : 'default',
    rows: concerned.rows,
    choices: known.map((value) => ({ value, examples: [] })),
  } as const;
  return [decided({ ...found, choices: [...found.choices] }, facts.decisions)];
}

/** The decision about it. Refuses (`invalid`) a currency that the workspace doesn't have. */
export function defaultCurrency(
  { currencies, base }: Pick<DealGround, 'currencies' | 'base'>,
  { readings }: Pick<ImportPlan, 'readings'>,
): string {
  const code = decisionOn(readings, 'currency', null) ?? base;
  if (!currencies.has(code)) throw invalid('plan.readings', 'field.currency');
  return code;
}
