import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CallError, Envelope } from '../../shared/contract/envelope.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { Clock } from '../../electron/domain/clock.ts';
import type { ActionHandlers } from '../../electron/service/calls/handlers/types.ts';
import { Bulk } from '../../electron/service/workspace/bulk.ts';
import { History } from '../../electron/service/workspace/history.ts';
import { Merge } from '../../electron/service/workspace/merge.ts';
import { threadWorks } from '../../electron/service/thread-work.ts';
import { jobRunner } from '../../electron/service/threads/job-runner.ts';
import { openReader } from '../../electron/service/threads/reader.ts';
import { inlineThreads } from '../../electron/service/threads/start.ts';
import { callInProcess } from '../../electron/service/transports/in-process.ts';
import type { OpenWorkspace } from '../../electron/service/workspace/session.ts';
import { createRouter } from '../../electron/service/calls/router.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import type { Writable } from '../../electron/store/connection/database.ts';
import { openWritable } from '../../electron/store/connection/database.ts';
import { migrate } from '../../electron/store/workspace-file/migrate.ts';

/** Sends calls like a transport. */
export interface Caller {
  /** Any call with any input, cloned in both directions, with the answer as an envelope. */
  send(name: string, input: unknown): Promise<Envelope>;
  /** A call that must succeed; throws a refusal. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** A call that must be refused; throws when it isn't. */
  refused<N extends CallName>(name: N, input: InputOf<N>): Promise<CallError>;
}

export interface TestWorkspace extends Caller {
  readonly db: Writable;
  readonly writer: Writer;
  /** Topics published so far, call by call. */
  readonly published: (readonly Topic[])[];
  /** Changes the day. */
  at(day: string): void;
  close(): Promise<void>;
}

interface Options {
  /** The current day; default 2026-03-10. */
  readonly now?: string;
  readonly actions?: Partial<ActionHandlers>;
  /** The workspace file; default is an empty one. */
  readonly file?: Buffer;
}

const log = (level: string, message: string): void => void process.stderr.write(`${level} ${message}\n`);
const startThread = inlineThreads(threadWorks, log);

/** An empty workspace on disk behind the real router, in this thread. Outputs are checked against the contract. */
export function openTestWorkspace({
  now = '2026-03-10',
  actions = {},
  file: content,
}: Options = {}): TestWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const file = join(folder, 'test.roadbook');
  writeFileSync(file, content ?? emptyWorkspace());
  const db = openWritable(file);
  // Durability is tested where processes are killed; here it would only take time.
  db.pragma('synchronous = OFF');
  const clock = movingClock(now);
  const writer = new Writer({ db, clock, user: 'kim', device: 'device-1' });
  const reader = openReader(startThread, file);
  const workspace = { folder: { name: 'test', file, backups: folder }, reader, writer };
  const published: (readonly Topic[])[] = [];
  const route = createRouter({
    actions: { ...largeActions(workspace, clock, published), ...actions } as ActionHandlers,
    workspace: () => workspace,
    clock,
    publish: (topics) => void published.push(topics),
    log,
    checkOutputs: true,
    afterWrite: () => undefined,
    noticeDamage: () => undefined,
  });
  return {
    db,
    writer,
    published,
    ...callerOf(callInProcess(route)),
    at: (day) => clock.at(day),
    close: async () => {
      await reader.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Undo, redo and bulk actions as in the app; large ones as a job in this thread. */
function largeActions(
  workspace: OpenWorkspace,
  clock: Clock,
  published: (readonly Topic[])[],
): Partial<ActionHandlers> {
  const writing = {
    workspace: () => workspace,
    runJob: jobRunner(startThread),
    clock,
    publish: (topics: readonly Topic[]) => void published.push(topics),
    afterWrite: () => undefined,
  };
  const history = new History(writing);
  const bulk = new Bulk({ ...writing, progress: () => undefined });
  const merge = new Merge(writing);
  return {
    'history.undo': (input) => history.undo(input),
    'history.redo': () => history.redo(),
    'opportunity.rehearseBulk': (input) => bulk.rehearse('opportunity', input),
    'opportunity.bulk': (input) => bulk.run('opportunity', input),
    'opportunity.stopBulk': () => (bulk.stop(), {}),
    'customer.rehearseBulk': (input) => bulk.rehearse('customer', input),
    'customer.bulk': (input) => bulk.run('customer', input),
    'customer.stopBulk': () => (bulk.stop(), {}),
    'customer.merge': (input) => merge.run(input),
  };
}

let empty: Buffer | null = null;

/** A workspace without rows, created once and copied. */
function emptyWorkspace(): Buffer {
  if (empty) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const file = join(folder, 'empty.roadbook');
  const db = openWritable(file);
  migrate(db, () => undefined);
  db.close();
  empty = readFileSync(file);
  rmSync(folder, { recursive: true, force: true });
  return empty;
}

/** A clock at noon UTC of a chosen day that advances one millisecond per call. */
function movingClock(start: string): Clock & { at(day: string): void } {
  let [day, looks] = [start, 0];
  return {
    now: () => Date.parse(`${day}T12:00:00Z`) + looks++,
    today: () => day,
    at: (next) => void (day = next),
  };
}

type Send = Caller['send'];

/** The call helpers on top of `send`. */
export function callerOf(send: Send): Caller {
  return { send, call: calling(send), refused: refusing(send) };
}

function calling(send: Send): Caller['call'] {
  return async <N extends CallName>(name: N, input: InputOf<N>) => {
    const answer = await send(name, input);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
    return answer.value as OutputOf<N>;
  };
}

function refusing(send: Send): Caller['refused'] {
  return async (name, input) => {
    const answer = await send(name, input);
    if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`);
    return answer.error;
  };
}
