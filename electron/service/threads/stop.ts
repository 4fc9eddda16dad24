import { notAllowed } from '../../domain/refusal.ts';

/** The wish to stop one piece of work, in memory that threads share: a thread that is at work reads no messages. */
export interface Stop {
  /** One number: 1 once the work is to stop. */
  readonly cell: Int32Array;
  /** What the work is then refused with. */
  readonly word: 'bulk.stopped' | 'import.stopped';
}

export function newStop(word: Stop['word']): Stop {
  return { cell: new Int32Array(new SharedArrayBuffer(4)), word };
}

export function askToStop({ cell }: Stop): void {
  Atomics.store(cell, 0, 1);
}

/** Throws a refusal once the work was asked to stop. */
export function refuseIfStopped({ cell, word }: Stop): void {
  if (Atomics.load(cell, 0) === 1) throw notAllowed(word);
}
