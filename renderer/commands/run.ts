/** Runs commands and actions of the contract and reports the result. */
import { contract } from '../../shared/contract/contract.ts';
import type { InputOf, NamesOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CallError } from '../../shared/contract/envelope.ts';
import { call, refusalIn } from '../api/call.ts';
import { noteRefused, noteSaved } from '../state/saving.ts';
import { sayAny } from '../../shared/words/say.ts';
import { showToast } from '../state/toasts.ts';
import { wordsBeside, wordsOf } from './refusals.ts';

export type RunName = NamesOf<'command' | 'action'>;

export type RunResult<N extends RunName> =
  { readonly ok: true; readonly value: OutputOf<N> } | { readonly ok: false; readonly error: CallError };

interface RunOptions {
  /** The text of the toast, from `say()`. Without it, the history's description of the action is used. */
  readonly success?: string;
  /** No toast on success. */
  readonly quiet?: boolean;
  /** The caller shows refusals itself (next to the fields, in the dialog): no toast on refusal. */
  readonly handlesRefusal?: boolean;
}

/** Runs a command or an action and shows a toast about its success or refusal. Never throws. */
export async function run<N extends RunName>(
  name: N,
  input: InputOf<N>,
  options: RunOptions = {},
): Promise<RunResult<N>> {
  try {
    const value = await call(name, input);
    if (contract[name].kind === 'command') noteSaved();
    if (options.quiet !== true) await announce(name, options.success);
    return { ok: true, value };
  } catch (cause) {
    const error = refusalIn(cause);
    // A backup that failed says so itself; what was saved is saved.
    if (name !== 'backup.now') noteRefused(error);
    if (options.handlesRefusal !== true) showToast({ tone: 'refusal', words: wordsOf(error) });
    return { ok: false, error };
  }
}

/** For a field edited in place: null once it is saved, otherwise the text to show next to the field. */
export async function saveInPlace<N extends RunName>(
  name: N,
  input: InputOf<N>,
  options: Pick<RunOptions, 'success'> = {},
): Promise<string | null> {
  const result = await run(name, input, { ...options, handlesRefusal: true });
  return result.ok ? null : wordsBeside(result.error);
}

async function announce(name: RunName, success: string | undefined): Promise<void> {
  if (contract[name].journal !== 'act') {
    if (success !== undefined) showToast({ tone: 'done', words: success });
    return;
  }
  const { undo } = await call('history.state', {});
  if (undo === null) return;
  showToast({ tone: 'done', words: success ?? wordsOfAct(undo), undo: undo.txn });
}

export type Act = NonNullable<OutputOf<'history.state'>['undo']>;

/** The history's description of an action. */
export function wordsOfAct(act: Act): string {
  const said = sayAny(act.word, act.params);
  return said === act.word ? act.message : said;
}
