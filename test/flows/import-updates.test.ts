import { afterEach, beforeEach, expect, it } from 'vitest';
import { argumentsOf, isWordKey } from '../../shared/words/say.ts';
import { shown } from '../../shared/words/speech.ts';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await bench.load(['Id,Topic,Account,Tags', 'X1,Scanners,Acme,"Pilot, Fair"']);
});
afterEach(() => bench.close());

const deal = async () => {
  const [found] = await bench.deals();
  if (!found) throw new Error('No deal');
  return found;
};
const tags = async (): Promise<string[]> => (await deal()).tags.map(({ name }) => name);

it.each([
  ['nothing', '', false, ['Fair', 'Pilot']],
  ['nothing, where blank cells clear', '', true, []],
  ['separators alone', '","', false, ['Fair', 'Pilot']],
  ['separators alone, where blank cells clear', '", ,"', true, ['Fair', 'Pilot']],
  ['a tag', 'Pilot', false, ['Pilot']],
] as const)('a cell of tags that says %s', async (_, cell, blankClears, expected) => {
  await bench.load(['Id,Topic,Account,Tags', `X1,Scanners,Acme,${cell}`], { blankClears });
  expect(await tags()).toEqual(expected);
});

it.each([
  ['nothing', '', false, 'none'],
  ['nothing, where blank cells clear', '', true, null],
  ['what Dynamics 365 calls it', 'Must have', false, 'must'],
  ['that there is none', 'No need', false, 'none'],
] as const)('a cell of the need that says %s', async (_, cell, blankClears, expected) => {
  expect(await deal()).toMatchObject({ need: null, budgetStatus: null });
  await bench.load(['Id,Topic,Account,Need', 'X1,Scanners,Acme,none']);
  await bench.load(['Id,Topic,Account,Need', `X1,Scanners,Acme,${cell}`], { blankClears });
  expect((await deal()).need).toBe(expected);
});

it('a new contact is given to a deal that has none', async () => {
  expect((await deal()).contact).toBeNull();
  const { counts, made } = await bench.load(['Id,Topic,Account,Contact', 'X1,Scanners,Acme,Ida Lund']);
  expect([counts.update, made.contacts]).toEqual([1, 1]);
  expect((await bench.call('history.state', {})).undo?.call).toBe('import.commit');
  expect((await deal()).contact?.name).toBe('Ida Lund');
  const again = await bench.rehearse(['Id,Topic,Account,Contact', 'X1,Scanners,Acme,Ida Lund']);
  expect(again.counts).toMatchObject({ update: 0, unchanged: 1 });
});

it('every date among the reasons of a row is declared as one', async () => {
  const lines = [
    'Id,Topic,Account,Status,Started,Closed on,Created,Actual revenue',
    'X2,Early,Acme,Won,2026-02-10,2026-02-01,2026-01-01,5',
    'X3,Ahead,Acme,Won,2026-02-10,2027-02-01,2026-01-01,5',
    'X4,Later,Acme,Won,2027-02-10,2026-02-01,2028-01-01,5',
  ];
  await bench.rehearse(lines);
  const told = [];
  for (const kind of ['new', 'error'] as const)
    told.push(
      ...(await bench.call('import.rows', { kind, limit: 50 })).rows.flatMap(({ reasons }) => reasons),
    );
  const dates = told.flatMap(({ word, params }) =>
    Object.entries(params)
      .filter(([, value]) => /^\d{4}-\d\d-\d\d$/.test(shown(value)))
      .map(([name]) => [word, name, isWordKey(word) && argumentsOf(word).get(name) === 'date'] as const),
  );
  expect(dates.map(([word]) => word)).toContain('import.date-in-future');
  expect(dates.map(([word]) => word)).toContain('import.close-before-start');
  expect(dates.filter(([, , declared]) => !declared)).toEqual([]);
});
