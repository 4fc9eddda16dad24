import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { argumentsOf, isWordKey } from '../../shared/words/say.ts';
import { shown } from '../../shared/words/speech.ts';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';
import { setUpKim } from '../support/seed.ts';
import { openTestService } from '../support/service.ts';

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

it('a close before the deal was created is pointed out, and imported', async () => {
  const heads = 'Id,Topic,Account,Status,Created,Closed on,Actual revenue';
  const told = async (lines: readonly string[]) => {
    await bench.rehearse([heads, ...lines]);
    const kinds = ['update', 'new'] as const;
    const answers = await Promise.all(kinds.map((kind) => bench.call('import.rows', { kind, limit: 50 })));
    return answers.flatMap(({ rows }) => rows.map(({ reasons }) => reasons.map(({ word }) => word)));
  };
  expect(
    await told([
      'X1,Scanners,Acme,Won,,2026-03-09,5',
      'X2,Late,Acme,Won,2026-02-10,2026-02-01,5',
      'X3,Same day,Acme,Won,2026-02-10,2026-02-10,5',
      'X4,Undated,Acme,Lost,,2025-02-01,',
    ]),
  ).toEqual([['import.close-before-created'], ['import.close-before-created'], [], []]);
  expect(await told(['X1,Scanners,Acme,Won,,2026-03-10,5'])).toEqual([[]]);
  const { counts } = await bench.load([heads, 'X1,Scanners,Acme,Won,,2026-03-09,5']);
  expect(counts.update).toBe(1);
  expect(await deal()).toMatchObject({ status: 'won', actualCloseDate: '2026-03-09' });
});

it('a deal last changed further east is updated by a file on the day of its last entry', async () => {
  const profileDir = join(bench.folder, 'east');
  const path = join(bench.folder, 'east.csv');
  const load = async (now: string, lines: readonly string[]) => {
    const service = await openTestService({ profileDir, now });
    if (now === '2026-03-11') await setUpKim(service);
    writeFileSync(path, ['Id,Topic,Account,Estimated revenue', ...lines].join('\n'));
    const { sheet } = await service.call('import.read', { path });
    if (!sheet) throw new Error('No sheet');
    await service.call('import.rehearse', { plan: sheet.understanding.plan });
    const { counts } = await service.call('import.commit', {});
    const id = (await service.call('opportunity.list', {})).rows[0]?.id ?? '';
    const { entries } = await service.call('opportunity.entries', { id });
    await service.close();
    return { counts, dates: entries.map(({ action, dateOfChange }) => [action, dateOfChange]).toReversed() };
  };
  await load('2026-03-11', ['E1,East,Acme,100']);
  const { counts, dates } = await load('2026-03-10', ['E1,East,Acme,120']);
  expect(counts).toMatchObject({ update: 1, error: 0 });
  expect(dates).toEqual([
    ['Recorded', '2026-03-11'],
    ['Started', '2026-03-11'],
    ['Updated', '2026-03-11'],
  ]);
});
