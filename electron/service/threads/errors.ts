import type { z } from 'zod';
import type { CallError, ErrorCode, FieldError, WordParams } from '../../../shared/contract/envelope.ts';
import { isWordKey, sayAny } from '../../../shared/words/say.ts';
import { Refusal } from '../../domain/refusal.ts';
import { errorCode, isTrouble, troubleOf, type TroubleKind } from '../../store/connection/trouble.ts';

export function callError(
  code: ErrorCode,
  word: string,
  params: WordParams = {},
  fields?: readonly FieldError[],
): CallError {
  const error = { code, word, params, message: sayAny(word, params) };
  return fields && fields.length > 0 ? { ...error, fields } : error;
}

const troubleErrors: Record<TroubleKind, readonly [ErrorCode, string]> = {
  locked: ['locked', 'error.locked'],
  damaged: ['storage-damaged', 'error.storage-damaged'],
  foreign: ['storage-damaged', 'error.foreign'],
  newer: ['read-only', 'error.newer'],
  unwritable: ['read-only', 'error.read-only'],
  full: ['storage-full', 'error.storage-full'],
  unknown: ['internal', 'error.internal'],
};

/** Any error as the caller may see it: no path, SQL or stack crosses the border. */
export function toCallError(error: unknown, log: (detail: string) => string): CallError {
  if (error instanceof Refusal) return callError(error.code, error.word, error.params, error.fields);
  if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') return callError('conflict', 'error.taken');
  if (isTrouble(error)) {
    const trouble = troubleOf(error);
    const [code, word] = troubleErrors[trouble.kind];
    if (code !== 'internal') return callError(code, word, trouble.params);
  }
  const logId = log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { ...callError('internal', 'error.internal', { logId }), logId };
}

/** What the schema found, as field paths with words. */
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

function wordOf(issue: z.core.$ZodIssue): [string, WordParams] {
  if (isWordKey(issue.message)) return [issue.message, {}];
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? 'field.required' : 'field.type', {}];
    case 'too_big':
      return issue.origin === 'string'
        ? ['field.too-long', { max: Number(issue.maximum) }]
        : ['field.number', {}];
    case 'too_small':
      return issue.origin === 'string' ? ['field.too-short', {}] : ['field.number', {}];
    case 'invalid_value':
    case 'invalid_union':
      return ['field.choice', {}];
    default:
      return ['field.type', {}];
  }
}

/** Writes what went wrong in a thread to standard error, which the main process logs (thread.ts). Answers its id. */
export function logged(name: string, detail: string): string {
  const logId = Date.now().toString(36);
  process.stderr.write(`[${logId}] ${name}: ${detail}\n`);
  return logId;
}
