/** FOUNDATION, stable: `useRun` performs commands and actions and tells how they went. */
import { contract } from '../../shared/contract/contract.ts';
import type { InputOf, NamesOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CallError, FieldError } from '../../shared/contract/envelope.ts';
import { isWordKey, say } from '../../shared/words/say.ts';
import { openDialog } from '../state/dialogs.ts';
import { noteRefused, noteSaved } from '../state/saving.ts';
import { sayData } from '../state/spoken.ts';
import { closeUndone, showToast } from '../state/toasts.ts';
import { call, refusalIn } from '../api/call.ts';

export type RunName = NamesOf<'command' | 'action'>;

export type RunResult<N extends RunName> =
  { readonly ok: true; readonly value: OutputOf<N> } | { readonly ok: false; readonly error: CallError };

export interface RunOptions {
  /** Words of the toast, as `say()` gives them. Without them an act is named in the history's words. */
  readonly success?: string;
  /** No toast on success. */
  readonly quiet?: boolean;
  /** The caller shows refusals itself (beside the fields, in the dialog): no toast on refusal. */
  readonly handlesRefusal?: boolean;
}

export type Run = <N extends RunName>(
  name: N,
  input: InputOf<N>,
  options?: RunOptions,
) => Promise<RunResult<N>>;

/** Gives the function that performs a command. Its identity never changes. */
export function useRun(): Run {
  return run;
}

/** As `useRun`, outside of components. Never throws. */
export const run: Run = async (name, input, options = {}) => {
  try {
    const value = await call(name, input);
    if (contract[name].kind === 'command') noteSaved();
    if (options.quiet !== true) await announce(name, options.success);
    return { ok: true, value };
  } catch (cause) {
    const error = refusalIn(cause);
    noteRefused(error);
    if (options.handlesRefusal !== true) showToast({ tone: 'refusal', words: wordsOf(error) });
    return { ok: false, error };
  }
};

/** What a refusal says to a person, the fields it names included. */
export function wordsOf(error: CallError): string {
  const first = error.fields?.[0];
  const said = sayData(error.word, error.params);
  const words = said === error.word ? error.message : said;
  const beside = error.code === 'invalid' && first !== undefined ? wordsOfField(first) : words;
  return beside === words ? words : `${words} ${beside}`;
}

/** A refusal's word beside a field of a form; null when the refusal does not name it. */
export function fieldError(error: CallError | null, ...path: readonly string[]): string | null {
  const found = error?.fields?.find((field) => path.every((part, index) => field.path[index] === part));
  return found === undefined ? null : wordsOfField(found);
}

/** The words of one field's refusal. */
export function wordsOfField(field: FieldError): string {
  return isWordKey(field.word) ? sayData(field.word, field.params) : field.message;
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

/** What an act of the history did, in words. */
export function wordsOfAct(act: Act): string {
  const said = sayData(act.word, act.params);
  return said === act.word ? act.message : said;
}

/**
 * Takes an act back: the last one, or the one of this transaction. Asks first when later acts stand on it.
 * Answers whether it is taken back now.
 */
export async function undo(txn?: number, withLater = false): Promise<boolean> {
  const result = await run('history.undo', { ...(txn !== undefined && { txn }), withLater }, { quiet: true });
  if (!result.ok) return false;
  const { undone, blockedBy } = result.value;
  if (blockedBy.length > 0 && txn !== undefined) {
    openDialog({ kind: 'undo-conflict', txn, blockedBy });
    return false;
  }
  closeUndone(undone.map((act) => act.txn));
  showToast({ tone: 'done', words: undoneWords(undone, 'undo') });
  return true;
}

/** Does again what was last taken back. */
export async function redo(): Promise<void> {
  const result = await run('history.redo', {}, { quiet: true });
  if (result.ok) showToast({ tone: 'done', words: undoneWords(result.value.undone, 'redo') });
}

function undoneWords(acts: readonly Act[], way: 'undo' | 'redo'): string {
  const [only] = acts;
  if (only === undefined) return say(`shell.${way}.nothing`);
  if (acts.length > 1) return say(`shell.${way}.many`, { n: acts.length });
  return say(`shell.${way}.one`, { what: wordsOfAct(only) });
}
