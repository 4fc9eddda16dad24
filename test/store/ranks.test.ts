import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ActContext } from '../../electron/domain/context.ts';
import {
  insertRecord,
  listAll,
  removeRecord,
  updateRecord,
} from '../../electron/store/records/records-io.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { checkNames } from '../support/names.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openTestWorkspace();
});
afterEach(() => workspace.close());

function act(body: (context: ActContext) => void): void {
  workspace.writer.run('act', null, (context) => {
    body(context);
    context.describe('act.settings.update');
  });
}

/** Adds tags, each in an action of its own or all in one. */
function add(names: readonly string[], how: 'apart' | 'together'): void {
  const insert = ({ db, newId }: ActContext, name: string): void =>
    insertRecord(db, 'tag', { id: newId(), name });
  if (how === 'together') act((context) => names.forEach((name) => insert(context, name)));
  else names.forEach((name) => act((context) => insert(context, name)));
}

const numbered = (count: number, nameOf: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => nameOf(n));
const padded = (n: number): string => String(n).padStart(4, '0');

it.each([
  ['upwards between two names', numbered(300, (n) => `m${padded(n)}`)],
  ['downwards between two names', numbered(300, (n) => `m${padded(999 - n)}`)],
  ['from outside inwards', numbered(300, (n) => `m${padded(n % 2 === 0 ? n : 999 - n)}`)],
  ['upwards behind all', numbered(300, (n) => `z${padded(n)}`)],
  ['downwards before all', numbered(300, (n) => `a${padded(999 - n)}`)],
])('names that come one by one, %s, keep their order', (_, names) => {
  add(['b', 'y'], 'together');
  add(names, 'apart');
  checkNames(workspace.db);
});

it('many names at once find their places among those that are there', () => {
  add(
    numbered(200, (n) => `n${padded(n * 7)}`),
    'together',
  );
  add(
    numbered(400, (n) => `n${padded(n * 3)}`),
    'together',
  );
  add(
    numbered(150, (n) => `N${padded(n * 21)}`),
    'together',
  );
  checkNames(workspace.db);
});

it('any names added, renamed and removed in any order keep their order, also after undo and redo', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
  const step = fc.oneof(
    fc.record({ add: fc.array(name, { minLength: 1, maxLength: 120 }) }),
    fc.record({ rename: fc.nat(), to: name }),
    fc.record({ remove: fc.nat() }),
    fc.constant({ turn: 'history.undo' } as const),
    fc.constant({ turn: 'history.redo' } as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const tags = () => listAll(workspace.db, 'tag');
      const nth = (n: number) => tags()[n % Math.max(1, tags().length)];
      for (const one of steps) {
        if ('add' in one) add(one.add, 'together');
        else if ('turn' in one) await workspace.send(one.turn, {});
        else if ('rename' in one) {
          const tag = nth(one.rename);
          if (tag && tag.name !== one.to)
            act(({ db }) => void updateRecord(db, 'tag', tag.id, { name: one.to }));
        } else {
          const tag = nth(one.remove);
          if (tag) act(({ db }) => removeRecord(db, 'tag', tag.id));
        }
      }
      checkNames(workspace.db);
    }),
    { numRuns: 25 },
  );
});

it('the journal has no column that follows from another', () => {
  add(['Fair'], 'apart');
  const [tag] = listAll(workspace.db, 'tag');
  act(({ db }) => void updateRecord(db, 'tag', tag?.id ?? '', { name: 'Łódź' }));
  const before = workspace.db.prepare<[], string>('SELECT before FROM change').pluck().all();
  expect(before.map((text) => JSON.parse(text) as unknown)).toEqual([{ name: 'Fair' }]);
  workspace.db.exec('UPDATE tag SET name_rank = name_rank + 1');
  expect(workspace.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(1);
});
