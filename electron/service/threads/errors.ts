import type { CallError, ErrorCode, FieldError, WordParams } from '../../../shared/contract/envelope.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { shown } from '../../../shared/words/speech.ts';
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
  if (error instanceof Refusal) return refused(error);
  if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') return callError('conflict', 'error.taken');
  if (isTrouble(error)) {
    const trouble = troubleOf(error);
    const [code, word] = troubleErrors[trouble.kind];
    if (code !== 'internal') return callError(code, word, trouble.params);
  }
  const logId = log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return internal(logId);
}

function refused({ code, word, params, fields }: Refusal): CallError {
  return code === 'internal' ? internal(shown(params['logId'])) : callError(code, word, params, fields);
}

function internal(logId: string): CallError {
  return { ...callError('internal', 'error.internal', { logId }), logId };
}

/** What a thread answers that has ended; `-` as the id where nothing is logged. */
export function internalRefusal(logId: string): Refusal {
  return new Refusal('internal', 'error.internal', { logId });
}

/** What was refused elsewhere, as it is thrown here. */
export function refusalOf({ code, word, params, fields }: CallError): Refusal {
  return new Refusal(code, word, params, fields);
}
