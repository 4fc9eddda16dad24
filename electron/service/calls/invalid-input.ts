import type { z } from 'zod';
import type { CallError, FieldError, WordParams } from '../../../shared/contract/envelope.ts';
import { wordOf } from '../../../shared/contract/issue-words.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { callError } from '../threads/errors.ts';

/** The schema's findings, as field paths with messages. */
export function invalidInput(error: z.ZodError): CallError {
  const fields = error.issues.slice(0, 50).flatMap((issue) => issueFields(issue));
  return callError('invalid', 'error.invalid', {}, fields);
}

function issueFields(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fieldError([...path, key], 'field.unknown', {}));
  }
  return [fieldError(path, ...wordOf(issue))];
}

function fieldError(path: readonly (string | number)[], word: string, params: WordParams): FieldError {
  return { path, word, params, message: sayAny(word, params) };
}
