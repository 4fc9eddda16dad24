import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { Contract, NamesOf } from '../../shared/contract/contract.ts';
import { contract, contractVersion } from '../../shared/contract/contract.ts';
import { topics } from '../../shared/contract/events.ts';
import { describeContract } from '../../electron/service/calls/describe.ts';
import { commandHandlers } from '../../electron/service/calls/handlers/commands.ts';
import { queryHandlers } from '../../electron/service/calls/handlers/queries.ts';
import type {
  ActionHandlers,
  CommandHandlers,
  QueryHandlers,
} from '../../electron/service/calls/handlers/types.ts';
import { createRouter, type RouterOptions } from '../../electron/service/calls/router.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace({ actions: { 'contract.describe': () => describeContract(contract) } });
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

const described = z.strictObject({
  version: z.int(),
  calls: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['query', 'command', 'action']),
      input: z.looseObject({ $schema: z.string() }),
      output: z.looseObject({ $schema: z.string() }),
      reads: z.array(z.enum(topics)),
      writes: z.array(z.enum(topics)),
    }),
  ),
});

describe('the contract', () => {
  it('describes every call with its kind, its input and its output as JSON Schema', async () => {
    const answer = described.parse(await workspace.call('contract.describe', {}));
    expect(answer.version).toBe(contractVersion);
    expect(answer.calls.map((call) => call.name)).toEqual(Object.keys(contract));
    for (const { name, kind, input, output } of answer.calls) {
      expect(kind, name).toBe(contract[name as keyof Contract].kind);
      for (const one of (input['oneOf'] as unknown[] | undefined) ?? [input]) {
        expect(one, name).toMatchObject({ type: 'object', additionalProperties: false });
      }
      expect(JSON.parse(JSON.stringify(output)), name).toEqual(output);
    }
    const create = answer.calls.find((call) => call.name === 'opportunity.create');
    expect(create?.input['required']).toEqual(['topic']);
  });

  it('has a handler for every query and command, and the compiler knows', () => {
    const names = (kind: string) =>
      Object.entries(contract).flatMap(([name, call]) => (call.kind === kind ? [name] : []));
    expect(Object.keys(queryHandlers).toSorted()).toEqual(names('query').toSorted());
    expect(Object.keys(commandHandlers).toSorted()).toEqual(names('command').toSorted());
    expectTypeOf<keyof QueryHandlers>().toEqualTypeOf<NamesOf<'query'>>();
    expectTypeOf<keyof CommandHandlers>().toEqualTypeOf<NamesOf<'command'>>();
    expectTypeOf<keyof ActionHandlers>().toEqualTypeOf<NamesOf<'action'>>();
    expectTypeOf<Omit<CommandHandlers, 'opportunity.move'>>().not.toExtend<CommandHandlers>();
    expectTypeOf<{ [N in keyof QueryHandlers]: () => 1 }>().not.toExtend<QueryHandlers>();
  });

  it('reads only topics that some call writes, the day aside', () => {
    const written = new Set(Object.values(contract).flatMap((call) => [...call.writes]));
    const read = new Set(Object.values(contract).flatMap((call) => [...call.reads]));
    read.delete('day');
    expect([...read].filter((topic) => !written.has(topic))).toEqual([]);
  });
});

describe('the router', () => {
  it('publishes after the commit: who listens reads what was written', async () => {
    const seen: [readonly string[], number, boolean][] = [];
    const { db, writer } = workspace;
    const count = db.prepare<[], number>('SELECT count(*) FROM customer').pluck();
    const route = createRouter({
      actions: {} as ActionHandlers,
      workspace: () => ({ writer }) as unknown as ReturnType<RouterOptions['workspace']>,
      clock: { now: () => 0, today: () => '2026-03-10' },
      publish: (told) => void seen.push([told, count.get() ?? 0, db.inTransaction]),
      log: () => undefined,
      checkOutputs: true,
      afterWrite: () => undefined,
      noticeDamage: () => undefined,
    });
    expect((await route('customer.create', { kind: 'account', name: 'Acme' })).ok).toBe(true);
    expect(seen).toEqual([[['customer', 'history'], 1, false]]);
    expect((await route('customer.create', { kind: 'account', name: ' ' })).ok).toBe(false);
    expect((await route('customer.create', { kind: 'account', name: 'A', ownerId: null })).ok).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it('answers busy while a long job holds the writer, and continues afterwards', async () => {
    const release = workspace.writer.hold('restore');
    expect(await workspace.refused('customer.create', { kind: 'account', name: 'A' })).toMatchObject({
      code: 'busy',
    });
    expect((await workspace.call('customer.summary', {})).count).toBe(0);
    expect(() => workspace.writer.hold('other')).toThrow();
    release();
    await newAccount(workspace, 'A');
  });

  it('knows no call by a name that is not in the contract', async () => {
    for (const name of ['', 'nope', '__proto__', 'constructor', 'toString', 'x'.repeat(5000)]) {
      const answer = await workspace.send(name, {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found', word: 'error.unknown-call' } });
    }
  });
});
