import { readFileSync } from 'node:fs';
import type { ColumnReading } from '../../shared/contract/column-reading.ts';
import type { ImportBench, Plan } from './imports.ts';
import { sharedFile } from './shared-data.ts';

export type Answers = Partial<Record<ColumnReading['about'], string>>;
type Deals = Awaited<ReturnType<ImportBench['deals']>>;

export const hasCases = sharedFile('cases', 'files') !== null;

/** A file of the shared cases; blank where they aren't there. */
export function caseFile(name: string): string {
  const file = sharedFile('cases', 'files', name);
  return file === null ? '' : readFileSync(file, 'utf8');
}

/** Imports a file, answering by kind of reading; returns what was asked, and the deals. */
export async function loadAnswered(
  bench: ImportBench,
  content: string | readonly string[],
  answers: Answers = {},
) {
  const { understanding } = await bench.read(content);
  const asked = understanding.readings.filter(({ value }) => value === null);
  const given: Plan['readings'] = understanding.readings.flatMap(({ about, column, of }) => {
    const value = answers[about];
    return value === undefined ? [] : [{ about, column, of, value, firm: true }];
  });
  const kept = understanding.plan.readings.filter(({ about }) => answers[about] === undefined);
  const plan = { ...understanding.plan, readings: [...kept, ...given] };
  const rehearsal = await bench.call('import.rehearse', { plan });
  await bench.call('import.commit', { leaveOutErrors: true });
  return { understanding, asked: asked.map(({ about }) => about), rehearsal, deals: await bench.deals() };
}

export function moneyOf(deals: Deals) {
  return deals.map(({ topic, estimatedRevenue: value }) => [
    topic,
    value && `${value.currency} ${value.amount}`,
  ]);
}

export function datesOf(deals: Deals) {
  return deals.map(({ topic, closeDate, actualCloseDate }) => [topic, closeDate ?? actualCloseDate]);
}
