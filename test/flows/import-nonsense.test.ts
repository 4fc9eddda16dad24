import { writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingTopics } from '../../shared/import/readings.ts';
import type { ImportBench, Plan } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
});
afterAll(() => bench.close());

describe('nonsense', () => {
  it('in files is answered with a message, never with an internal error', async () => {
    const files = [
      '',
      'Topic',
      'Topic\nA\n',
      'a\nb\nc\n',
      `Topic,Account\nA,${'x'.repeat(1_000_000)}\n`,
      `Topic,Account\n${'y'.repeat(5000)},A\n`,
      'Topic;Account\nA,B\nC;D;E\n',
      'Topic,Account\n"A""\n',
      'Topic,Topic,Topic\nA,B,C',
      Array.from({ length: 1000 }, (_, i) => `c${i}`).join(','),
      '\u0000\u0001\u0002',
    ];
    for (const content of files) {
      const path = `${bench.folder}/nonsense.csv`;
      writeFileSync(path, content);
      const answer = await bench.send('import.read', { path });
      if (!answer.ok) {
        expect(answer.error.word, content.slice(0, 20)).toMatch(/^import\.file-/);
        continue;
      }
      const { sheet } = answer.value as { sheet: { understanding: { plan: Plan } } };
      const rehearsed = await bench.send('import.rehearse', { plan: sheet.understanding.plan });
      expect(rehearsed.ok, content.slice(0, 20)).toBe(true);
    }
  });

  it('in plans is refused or previewed, never an internal error, and writes nothing', async () => {
    const sheet = await bench.read([
      'Id,Topic,Account,Stage,Amount,Closes',
      'A,B,C,Open,1,2026-05-05',
      'D,,,,x,y',
    ]);
    const { plan } = sheet.understanding;
    const before = bench.live();
    const id = fc.constantFrom(plan.cycleId, '01a1f867-c468-7638-8f05-3df9cfcb11a9');
    const stage = plan.states.flatMap(({ target }) => (target?.kind === 'stage' ? [target.stageId] : []));
    const target = fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constant('stage'),
        stageId: fc.oneof(id, fc.constantFrom(...stage)),
        hold: fc.boolean(),
      }),
      fc.record({ kind: fc.constantFrom('won', 'lost'), reasonId: fc.oneof(id, fc.constant(null)) }),
      fc.record({ kind: fc.constant('not-started'), cycleId: fc.oneof(id, fc.constant(null)) }),
    );
    const field = fc.constantFrom(
      'topic',
      'customer',
      'stage',
      'estimatedRevenue',
      'closeDate',
      'newField',
      'externalId',
      'x',
    );
    const reading = fc.record(
      {
        about: fc.constantFrom(...readingTopics, 'x'),
        column: fc.oneof(fc.integer({ min: -1, max: 7 }), fc.constant(null)),
        of: fc.string(),
        value: fc.constantFrom('.', 'dmy', 'EUR', 'XXX', 'x', ''),
        firm: fc.boolean(),
      },
      { requiredKeys: ['about', 'column', 'value'] },
    );
    const plans = fc.record({
      columns: fc.array(fc.record({ column: fc.integer({ min: 0, max: 7 }), field }), { maxLength: 8 }),
      readings: fc.array(reading, { maxLength: 4 }),
      cycleId: fc.oneof(id, fc.constant(null)),
      states: fc.array(
        fc.record({ status: fc.string(), cycle: fc.string(), stage: fc.constantFrom('Open', ''), target }),
        { maxLength: 3 },
      ),
      unknownCustomers: fc.constantFrom('create', 'skip'),
      blankClears: fc.boolean(),
    });
    const run = async (changes: object): Promise<void> => {
      for (const name of ['import.rehearse', 'import.examine']) {
        const answer = await bench.send(name, { plan: { ...plan, ...changes } });
        if (!answer.ok) expect(answer.error, JSON.stringify(changes)).toMatchObject({ code: 'invalid' });
      }
    };
    await fc.assert(fc.asyncProperty(plans, run), { numRuns: 200 });
    await run({ columns: 5 });
    expect(bench.live()).toEqual(before);
  });

  it('in the order of calls is refused with a message', async () => {
    await bench.call('import.close', {});
    expect((await bench.refused('import.commit', {})).word).toBe('import.no-file');
    expect((await bench.refused('import.rows', {})).word).toBe('import.no-file');
    await bench.read(['Topic', 'A']);
    expect((await bench.refused('import.rows', {})).word).toBe('import.not-rehearsed');
    expect((await bench.refused('import.commit', {})).word).toBe('import.not-rehearsed');
    await bench.call('import.stop', {});
    expect((await bench.refused('import.read', {})).word).toBe('error.needs-window');
  });
});
