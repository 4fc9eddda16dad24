import type { CommandId } from '../commands/commands.ts';

/** Parts of the data that a call reads or writes. When a topic changes, its readers fetch again. */
export const topics = [
  'app',
  'workspace',
  'opportunity',
  'tag',
  'customField',
  'customer',
  'cycle',
  'reason',
  'kind',
  'role',
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

/** Messages from the main process to the windows. */
export interface Events {
  /** Sent only after a commit. */
  readonly 'data-changed': { readonly topics: readonly Topic[] };
  /** A menu item was chosen. */
  readonly command: { readonly id: CommandId };
  /** Progress of a long job. `total` is null while unknown. */
  readonly progress: { readonly job: string; readonly done: number; readonly total: number | null };
}
export type EventName = keyof Events;

/** The one object that the preload script puts on `window.roadbook`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
