import type { z } from 'zod';
import type { Topic } from './events.ts';

/**
 * - `query`: a synchronous read, answered by the reader.
 * - `command`: a synchronous write, one at a time, inside one transaction that the router opens. `journal: 'act'`
 *   makes it part of the undoable history; `'none'` is for drafts, UI state and undo itself.
 * - `action`: asynchronous work at the edge: files, dialogs, long jobs, and the workspace itself.
 */
export type CallKind = 'query' | 'command' | 'action';

export interface CallSpec<
  K extends CallKind = CallKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  /** Topics whose changes invalidate a cached answer. */
  readonly reads: readonly Topic[];
  /** Topics published after a successful commit. */
  readonly writes: readonly Topic[];
  readonly journal: 'act' | 'none';
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly Topic[],
): CallSpec<'query', I, O> => ({ kind: 'query', input, output, reads, writes: [], journal: 'none' });

export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  writes: readonly Topic[],
): CallSpec<'command', I, O> & { readonly journal: 'act' } => ({
  kind: 'command',
  input,
  output,
  reads: [],
  writes: [...writes, 'history'],
  journal: 'act',
});

/** A write that isn't part of the undoable history. */
export const quietCommand = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  writes: readonly Topic[],
): CallSpec<'command', I, O> & { readonly journal: 'none' } => ({
  kind: 'command',
  input,
  output,
  reads: [],
  writes,
  journal: 'none',
});

export const action = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  { reads = [], writes = [] }: { reads?: readonly Topic[]; writes?: readonly Topic[] } = {},
): CallSpec<'action', I, O> => ({ kind: 'action', input, output, reads, writes, journal: 'none' });
