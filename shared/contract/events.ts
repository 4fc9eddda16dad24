import type { CommandId } from '../commands/commands.ts';

/** Parts of the data a call reads or writes. A change of a topic makes every reader of it fetch again. */
export const topics = [
  'app',
  'workspace',
  'opportunity',
  'tag',
  'customer',
  'cycle',
  'reason',
  'salesperson',
  'currency',
  'history',
  'backup',
  'draft',
  'view',
  'ui',
  'recent',
  'day',
] as const;
export type Topic = (typeof topics)[number];

/** What the main process tells the windows. */
export interface Events {
  /** After a commit, never before. */
  readonly 'data-changed': { readonly topics: readonly Topic[] };
  /** A menu item was chosen. */
  readonly command: { readonly id: CommandId };
  /** A long job moves on. `total` is null while unknown. */
  readonly progress: { readonly job: string; readonly done: number; readonly total: number | null };
}
export type EventName = keyof Events;

/** The one object the preload puts on `window.roadbook`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
