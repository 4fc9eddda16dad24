import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsPerPause } from '../../electron/domain/import/watched-rows.ts';
import { Refusal } from '../../electron/domain/refusal.ts';
import { writeWorkbook } from '../../electron/files/workbook/workbook-file.ts';
import type { ImportPlan } from '../../shared/contract/import-plan.ts';
import { ImportTask, type ImportVerbs } from '../../electron/service/threads/import-task.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';

type Verb = keyof ImportVerbs;

const now = { today: '2026-03-10', zone: 'UTC' };
const stopped = new Refusal('not-allowed', 'import.stopped');
const heads = ['Id', 'Topic', 'Account', 'Amount', 'Currency', 'Close date', 'Notes', 'Region'];
const rows = Array.from({ length: 9000 }, (_, i) => [
  `X${i}`,
  `Deal ${i}`,
  `Account ${i % 100}`,
  `${i}.50`,
  'EUR',
  '2026-05-01',
  'Called',
  'North',
]);
const cells = heads.length * rows.length;

let bench: ImportBench;
let folder: string;
beforeAll(async () => {
  bench = await openImportBench();
  folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  writeFileSync(join(folder, 'deals.csv'), [heads, ...rows].map((row) => row.join(',')).join('\n'));
  writeFileSync(
    join(folder, 'accounts.csv'),
    `Account,City\n${rows.map((row) => `${row[0]},Ulm`).join('\n')}`,
  );
  const texts = rows.map((row) => row.map((text) => ({ text })));
  writeWorkbook(join(folder, 'deals.xlsx'), 'Deals', heads, texts);
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often a piece of work asks whether to go on. Stops it at one of these times. */
function asked<V extends Verb>(task: ImportTask, verb: V, input: ImportVerbs[V]['input'], stopAt = Infinity) {
  let times = 0;
  const look = (): void => {
    times += 1;
    if (times >= stopAt) throw stopped;
  };
  let output: ImportVerbs[V]['output'] | null = null;
  try {
    output = task.run(verb, input, look);
  } catch (error) {
    if (error !== stopped) throw error;
  }
  return { times, output };
}

describe.each(['deals.csv', 'deals.xlsx'])('work on %s', (name) => {
  const task = (): ImportTask =>
    new ImportTask({ file: bench.file, user: 'kim', device: 'one', numbers: join(folder, 'numbers.db') });
  const read = { sources: [''], entity: 'opportunity', ...now } as const;

  it('asks whether to go on at least once in so many cells, and stops wherever it asks', () => {
    const one = task();
    const source = { ...read, sources: [join(folder, name)] };
    const first = asked(one, 'read', source);
    const { plan } = first.output?.understanding ?? {};
    if (!plan) throw new Error('No plan');
    const accounts = { sources: [join(folder, 'accounts.csv')], ...now };
    const works: readonly (readonly [Verb, ImportVerbs[Verb]['input']])[] = [
      ['read', source],
      ['reread', { choices: {}, ...now }],
      ['join', accounts],
      ['rejoin', { joins: [], ...now }],
      ['examine', { plan, ...now }],
      ['rehearse', { plan, today: now.today }],
    ];
    for (const [verb, input] of works) {
      const { times } = asked(one, verb, input);
      // Each looks at every cell at least once.
      expect(times, verb).toBeGreaterThanOrEqual(Math.floor(cells / cellsPerPause));
      for (const at of [1, Math.ceil(times / 2), times]) {
        expect(asked(one, verb, input, at), `${verb} ${at}`).toEqual({ times: at, output: null });
      }
      // What was there before is still there.
      expect(asked(one, 'examine', { plan, ...now }).output?.plan.columns).toEqual(plan.columns);
    }
  });

  it('that was stopped has no part in what is done next', () => {
    const one = task();
    const path = join(folder, `wrong-${name}`);
    writeFileSync(
      path,
      [heads, ...rows]
        .map((row) => row.join(','))
        .join('\n')
        .replaceAll('.50', 'x50'),
    );
    const { plan } = asked(one, 'read', { ...read, sources: [path] }).output?.understanding ?? {};
    if (!plan) throw new Error('No plan');
    expect(asked(one, 'rehearse', { plan, today: now.today }).output?.counts.error).toBe(rows.length);
    expect(asked(one, 'examine', { plan, ...now }, 1).output).toBeNull();
    const saved = asked(one, 'saveErrors', { path: join(folder, 'errors.csv') });
    expect(saved).toEqual({ times: rows.length / 1000, output: { rows: rows.length } });
    expect(asked(one, 'saveErrors', { path: join(folder, 'none.csv') }, 2).output).toBeNull();
    expect(existsSync(join(folder, 'none.csv'))).toBe(false);
  });

  it('leaves nothing behind wherever a commit is stopped', () => {
    const [before, schema] = [bench.live(), bench.schema()];
    const one = task();
    const { plan } =
      asked(one, 'read', { ...read, sources: [join(folder, name)] }).output?.understanding ?? {};
    const commit = { leaveOutErrors: false, today: now.today, at: Date.parse('2026-03-10T12:00:00Z') };
    const stopAt = (at: number): number => {
      asked(one, 'rehearse', { plan: plan as ImportPlan, today: now.today });
      return asked(one, 'commit', commit, at).times;
    };
    // Among the rows, and while the indexes come back, which takes as long.
    for (const at of [1, 2, 8, 15, 25]) {
      expect(stopAt(at)).toBe(at);
      expect(bench.live()).toEqual(before);
      expect(bench.schema()).toEqual(schema);
    }
  });
});
