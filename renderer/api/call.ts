import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CallError, Envelope } from '../../shared/contract/envelope.ts';
import type { Bridge } from '../../shared/contract/events.ts';
import { say } from '../../shared/words/say.ts';

declare global {
  interface Window {
    readonly roadbook: Bridge;
  }
}

/** A refusal by the main process. `error.message` is suitable for people. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.message);
    this.error = error;
  }
}

/** Calls the main process. Throws `CallFailure` when it refuses. */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const envelope = (await window.roadbook.call(name, input)) as Envelope<OutputOf<N>>;
  if (!envelope.ok) throw new CallFailure(envelope.error);
  return envelope.value;
}

/** The refusal in an exception; anything else counts as a bug. */
export function refusalIn(cause: unknown): CallError {
  if (cause instanceof CallFailure) return cause.error;
  const params = { logId: 'window' };
  return { code: 'internal', word: 'error.internal', params, message: say('error.internal', params) };
}
