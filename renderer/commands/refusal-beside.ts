import type { CallError } from '../../shared/contract/envelope.ts';
import { wordsOf, wordsOfField } from './run.ts';
import type { RunName, RunResult } from './run.ts';

/** What a refusal says beside the one field that was changed: the field's own words if there are any. */
export function wordsBeside(error: CallError): string {
  const field = error.fields?.[0];
  if (field === undefined) return wordsOf(error);
  return wordsOfField(field);
}

/** For a field edited in place: null when it was saved, otherwise the words of the refusal. */
export async function savedOrWords<N extends RunName>(result: Promise<RunResult<N>>): Promise<string | null> {
  const done = await result;
  return done.ok ? null : wordsBeside(done.error);
}
