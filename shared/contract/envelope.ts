import type { Money } from '../money/money.ts';

/** The answer to every call, on every transport: a value, or a refusal with a stable code and a message. */
export type Envelope<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** Stable codes for programs. `message` is for people. */
export const errorCodes = [
  'invalid', // the input breaks a rule of form; `fields` says where
  'not-found',
  'conflict', // later changes depend on this
  'not-allowed', // a rule of the trade forbids it
  'busy', // a long job holds the writer
  'locked', // another process has the profile open
  'storage-full',
  'storage-damaged', // the contents are wrong
  'storage-failing', // the disk doesn't read or write; the contents may be fine
  'out-of-memory',
  'read-only',
  'internal', // a defect; `logId` finds it in the log
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface FieldError {
  /** Path into the input, for example `['estimatedRevenue', 'amount']`. */
  readonly path: readonly (string | number)[];
  readonly word: string;
  readonly params: WordParams;
  readonly message: string;
}

/** A name, a count, a calendar date, an amount, or several names: the message defines the format. */
export type WordParam = string | number | Money | readonly string[];
export type WordParams = Readonly<Record<string, WordParam>>;

export interface CallError {
  readonly code: ErrorCode;
  /** Key of the catalogue, so that a window can show it in its own language. */
  readonly word: string;
  readonly params: WordParams;
  /** The same in plain English, for headless callers and the log. */
  readonly message: string;
  readonly fields?: readonly FieldError[];
  readonly logId?: string;
}
