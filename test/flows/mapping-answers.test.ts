import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choicesOf,
  fittingMapping,
  joinsBy,
  lackingFor,
  mappingOf,
  readMappings,
  type Mapping,
} from '../../renderer/features/import/mappings.ts';
import { planToExamine, planToRehearse, type Choices } from '../../renderer/features/import/plan-choices.ts';
import type { Ground } from '../../renderer/features/import/remembered-cycles.ts';
import { readingTopics } from '../../shared/import/readings.ts';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { asked } from '../support/readings.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
});
afterAll(() => bench.close());

const ground = async (): Promise<Ground> => ({
  cycles: (await bench.call('cycle.list', {})).items,
  reasons: (await bench.call('reason.list', {})).items,
});

/** A mapping as it comes back from where it is stored. */
function stored(mapping: Mapping): Mapping {
  const [read] = readMappings(JSON.parse(JSON.stringify([mapping]))) ?? [];
  if (!read) throw new Error('Not stored');
  return read;
}

/** What is asked about a file under a mapping. */
async function askedUnder(mapping: Mapping, lines: readonly string[]) {
  const { headings, understanding } = await bench.read(lines);
  const choices = choicesOf(mapping, headings, await ground());
  const found = await bench.call('import.examine', planToExamine(understanding, choices));
  return { found, choices, open: asked(found) };
}

describe('a mapping remembers', () => {
  it.each(readingTopics)('the answer about %s', async (about) => {
    const { headings, understanding } = await bench.read(['Topic,Account,Amount', 'A,Acme,5']);
    const place = { about, column: 2, of: 'x' };
    const answered = {
      ...understanding,
      readings: [
        { ...place, value: null, by: 'asked' as const, rows: { total: 1, first: [2] }, choices: [] },
        {
          ...place,
          column: null,
          value: 'b',
          by: 'default' as const,
          rows: { total: 1, first: [2] },
          choices: [],
        },
      ],
    };
    const choices: Choices = { readings: [{ ...place, value: 'a', firm: true }] };
    const mapping = stored(mappingOf('M', headings, answered, choices));
    expect(choicesOf(mapping, ['Amount', 'Topic'], await ground()).readings).toEqual([
      { ...place, column: 0, value: 'a', firm: false },
      { ...place, column: null, value: 'b', firm: false },
    ]);
  });

  it('everything that was asked about a file, so that the next one of its kind asks nothing', async () => {
    const file = (amount: string, date: string) => [
      'Deal;Company;Value;Chance;Due;State;Grade;Closed',
      `A;Acme;${amount};0.5;${date};Dead;A-lead;`,
      `B;;$5;0.25;${date};Open;B-lead;`,
      `C;Acme;n/a;0;;Won;A-lead;`,
    ];
    const { headings, understanding } = await bench.read(file('1.500', '03/04/2027'));
    const fields = [
      'topic',
      'customer',
      'estimatedRevenue',
      'chances',
      'closeDate',
      'status',
      'rating',
      'actualCloseDate',
    ];
    const columns = fields.map((field, column) => ({ column, field }));
    const first = await bench.call('import.examine', planToExamine(understanding, { columns }));
    const values: Readonly<Record<string, string>> = {
      'decimal-sign': ',',
      'currency-sign': 'USD',
      percent: 'fraction',
      'date-order': 'dmy',
      choice: 'hot',
      'alike-states': 'use',
      'blank-word': 'blank',
      'closed-undated': '2026-02-02',
      'won-worthless': 'zero',
    };
    // Answers bring up further questions.
    let [choices, found]: [Choices, typeof first] = [{ columns }, first];
    for (let i = 0; i < 3; i += 1) {
      const readings = found.readings.flatMap(({ about, column, of }) => {
        const value = values[about];
        return value === undefined ? [] : [decision(about, value, column, of)];
      });
      choices = {
        columns,
        readings,
        withoutCustomer: { kind: 'account', name: 'Nobody' },
        blankClears: true,
      };
      found = await bench.call('import.examine', planToExamine(understanding, choices));
    }
    const mapping = stored(mappingOf('Weekly', headings, found, choices));
    const next = await askedUnder(mapping, file('2.500', '05/06/2027'));
    expect(next.open).toEqual([]);
    const plan = planToRehearse(next.found, next.choices);
    expect(plan).toMatchObject({ withoutCustomer: { kind: 'account', name: 'Nobody' }, blankClears: true });
    const { counts, totals } = await bench.call('import.rehearse', { plan });
    expect(counts).toMatchObject({ error: 1 });
    expect(totals).toContainEqual({ currency: 'EUR', outcome: 'lost', count: 1, amount: '2500.00' });
  });

  it('cycles that it made: the next file takes those, or makes them again, and says what no longer exists', async () => {
    const lines = [
      'Deal Name,Deal Stage,Pipeline,Associated Company',
      'A,Qualify,Partners,Krog',
      'B,Sign,Partners,Krog',
    ];
    const { headings, understanding } = await bench.read(lines);
    const newCycles = understanding.pipelines.map(({ of, name, stages }) => ({
      of,
      name,
      method: 'chances' as const,
      stages: stages.map((stage) => ({ of: stage.of, name: stage.name, chances: stage.chances })),
    }));
    const choices: Choices = { newCycles };
    const found = await bench.call('import.examine', planToExamine(understanding, choices));
    const mapping = stored(mappingOf('Partners', headings, found, choices));
    const again = await askedUnder(mapping, lines);
    expect(again.choices.newCycles).toEqual(newCycles);
    expect(again.found.states.first.map(({ target }) => target?.kind)).toEqual(['new-stage', 'new-stage']);
    await bench.call('import.rehearse', { plan: planToRehearse(again.found, again.choices) });
    const { txn, made } = await bench.call('import.commit', {});
    expect(made.cycles).toBe(1);
    const later = await askedUnder(mapping, lines);
    expect([later.open, later.choices.newCycles]).toEqual([[], []]);
    expect(later.found.states.first.map(({ target }) => target?.kind)).toEqual(['stage', 'stage']);
    expect(lackingFor(mapping, headings, await ground())).toEqual({ headings: [], states: 0 });
    const cycle = (await ground()).cycles.find(({ name }) => name === 'Partners');
    const without = { cycles: [{ ...cycle, stages: [] }], reasons: [] } as unknown as Ground;
    expect(lackingFor(mapping, headings.slice(1), without)).toEqual({ headings: ['Deal Name'], states: 2 });
    await bench.call('history.undo', { txn: txn ?? 0 });
  });
});

describe('a mapping remembers how further files are looked up', () => {
  const files = {
    'deals.csv': ['Deal,Owner,Manager,Company', 'A,K1,L2,Krog'],
    'people.csv': ['Id,Name', 'K1,Kim Sommer', 'L2,Lee Park'],
    'people (2).csv': ['Id,Name', 'K1,Kim Sommer', 'L2,Lee Park'],
    'other.csv': ['Plz,City', '1,Kiel'],
  } as const;
  const opened = async (...further: readonly (keyof typeof files)[]) => {
    const paths = (['deals.csv', ...further] as const).map((name) => {
      const path = join(bench.folder, name);
      writeFileSync(path, files[name].join('\n'));
      return path;
    });
    await bench.call('import.read', { path: paths[0] });
    const { sheet } = await bench.call('import.join', { further: paths.slice(1) });
    if (!sheet) throw new Error('No sheet');
    return sheet;
  };

  it('by other columns, also in a file of another name; or not at all', async () => {
    const first = await opened('people.csv');
    const by = { column: 'Manager', key: 'Id' };
    const changed = await bench.call('import.rejoin', { joins: [{ file: 'people.csv', by }] });
    const mapping = stored(mappingOf('M', changed.headings, changed.understanding, {}, changed.joins));
    expect(joinsBy(mapping, changed.joins)).toBeNull();
    expect(joinsBy(mapping, first.joins)).toEqual([{ file: 'people.csv', by }]);
    const second = await opened('people (2).csv', 'other.csv');
    expect(joinsBy(mapping, second.joins)).toEqual([
      { file: 'people (2).csv', by },
      { file: 'other.csv', by: null },
    ]);
    const apart = await bench.call('import.rejoin', { joins: [{ file: 'people (2).csv', by: null }] });
    const alone = stored(mappingOf('N', apart.headings, apart.understanding, {}, apart.joins));
    expect(joinsBy(alone, second.joins)?.[0]).toEqual({ file: 'people (2).csv', by: null });
    expect(fittingMapping([mapping], changed.headings, 'opportunity')?.name).toBe('M');
  });

  it('and one from before says nothing about them', async () => {
    const { headings, understanding, joins } = await opened('people.csv');
    const { joins: _, ...before } = mappingOf('M', headings, understanding, {}, joins);
    expect(joinsBy(stored(before as Mapping), joins)).toBeNull();
  });
});
