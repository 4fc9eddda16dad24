import { contract, isCallName, type CallName, type NamesOf } from '../../../shared/contract/contract.ts';
import type { CallError, Envelope } from '../../../shared/contract/envelope.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { Clock } from '../../domain/clock.ts';
import type { ActContext } from '../../domain/context.ts';
import { StoreTrouble, troubleOf } from '../../store/connection/trouble.ts';
import { callError, toCallError } from '../threads/errors.ts';
import { logged, type Log } from '../threads/log.ts';
import type { OpenWorkspace } from '../workspace/session.ts';
import { commandHandlers } from './handlers/commands.ts';
import type { ActionHandlers } from './handlers/types.ts';
import { invalidInput } from './invalid-input.ts';

export interface RouterOptions {
  readonly actions: ActionHandlers;
  /** What queries and commands use. Throws when no workspace is open. */
  readonly workspace: () => Pick<OpenWorkspace, 'reader' | 'writer'>;
  readonly clock: Clock;
  readonly publish: (topics: readonly Topic[]) => void;
  readonly log: Log;
  /** Checks the output of handlers against the contract, in tests and development. */
  readonly checkOutputs: boolean;
  /** Called after each command that changed something. */
  readonly afterWrite: () => void;
  /** Called with an error of the data file in a call that writes. Never throws. */
  readonly noticeDamage: (error: unknown) => void;
}

/** Routes each call to its handler. Independent of the transport; handlers only see checked input. */
export function createRouter(options: RouterOptions) {
  return async function route(name: string, input: unknown): Promise<Envelope> {
    if (!isCallName(name))
      return refuse(callError('not-found', 'error.unknown-call', { call: name.slice(0, 100) }));
    try {
      const parsed = contract[name].input.safeParse(input ?? {}, { reportInput: true });
      if (!parsed.success) return refuse(invalidInput(parsed.error));
      return checked(options, name, await dispatch(options, name, parsed.data));
    } catch (error) {
      if (contract[name].kind !== 'query' && isDamage(error)) options.noticeDamage(error);
      return refuse(toCallError(error, (detail) => logged(options.log, name, detail)));
    }
  };
}

/** Only what SQLite itself found in the open file. A thread's refusal may be about any other file. */
function isDamage(error: unknown): boolean {
  return !(error instanceof StoreTrouble) && troubleOf(error).kind === 'damaged';
}

function refuse(error: CallError): Envelope {
  return { ok: false, error };
}

function dispatch(options: RouterOptions, name: CallName, input: unknown): Promise<Envelope> | Envelope {
  switch (contract[name].kind) {
    case 'query':
      return runQuery(options, name as NamesOf<'query'>, input);
    case 'command':
      return runCommand(options, name as NamesOf<'command'>, input);
    case 'action':
      return runAction(options, name as NamesOf<'action'>, input);
  }
}

async function runQuery(options: RouterOptions, name: NamesOf<'query'>, input: unknown): Promise<Envelope> {
  const { reader, writer } = options.workspace();
  const today = options.clock.today();
  writer.keepUpWith(today);
  return { ok: true, value: await reader.run(name, input, today) };
}

function runCommand(options: RouterOptions, name: NamesOf<'command'>, input: unknown): Envelope {
  const { journal, writes } = contract[name];
  const handler = commandHandlers[name] as (context: ActContext, input: never) => unknown;
  const written = options
    .workspace()
    .writer.run(journal, name, (context) => handler(context, input as never));
  if (written.changed) {
    options.publish(writes);
    options.afterWrite();
  }
  return { ok: true, value: written.value };
}

async function runAction(options: RouterOptions, name: NamesOf<'action'>, input: unknown): Promise<Envelope> {
  const handler = options.actions[name] as (input: never) => unknown;
  const value = await handler(input as never);
  const { writes } = contract[name];
  if (writes.length > 0) options.publish(writes);
  return { ok: true, value };
}

function checked(options: RouterOptions, name: CallName, envelope: Envelope): Envelope {
  if (!options.checkOutputs || !envelope.ok) return envelope;
  const result = contract[name].output.safeParse(envelope.value);
  if (result.success) return envelope;
  throw new Error(`${name} answered what the contract does not allow: ${result.error.message}`);
}
