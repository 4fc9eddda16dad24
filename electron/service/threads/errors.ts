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
  disk: ['storage-failing', 'error.storage-failing'],
  memory: ['out-of-memory', 'error.out-of-memory'],
  unknown: ['internal', 'error.internal'],
};

/** Any error in a form that the caller may see: no path, SQL or stack trace. */
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

/** The answer of a thread that has ended; the id is `-` if nothing is logged. */
export function internalRefusal(logId: string): Refusal {
  return new Refusal('internal', 'error.internal', { logId });
}

/** Rethrows a refusal from another thread. */
export function refusalOf({ code, word, params, fields }: CallError): Refusal {
  return new Refusal(code, word, params, fields);
}
