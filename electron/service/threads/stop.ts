import { notAllowed } from '../../domain/refusal.ts';

/** A request to stop one piece of work, in shared memory: a busy thread reads no messages. */
export interface Stop {
  /** One number: 1 once a stop is requested. */
  readonly cell: Int32Array;
  /** The refusal of the stopped work. */
  readonly word: 'bulk.stopped' | 'export.stopped' | 'import.stopped';
}

export function newStop(word: Stop['word']): Stop {
  return { cell: new Int32Array(new SharedArrayBuffer(4)), word };
}

export function askToStop({ cell }: Stop): void {
  Atomics.store(cell, 0, 1);
}

export function isStopped({ cell }: Stop): boolean {
  return Atomics.load(cell, 0) === 1;
}

/** Throws a refusal once a stop was requested. */
export function refuseIfStopped(stop: Stop): void {
  if (isStopped(stop)) throw notAllowed(stop.word);
}
