import { headingKey } from './fields.ts';

/** What a word for a state means on its own; `open` still needs a stage. */
export type StateWord = 'not-started' | 'open' | 'on-hold' | 'won' | 'lost';

const words: Readonly<Record<StateWord, readonly string[]>> = {
  'not-started': ['not started', 'not-started', 'prospecting', 'draft'],
  open: ['in progress', 'in-progress', 'open', 'active', 'engaging', 'started'],
  'on-hold': ['on hold', 'on-hold', 'paused'],
  won: ['won', 'closed won', 'win'],
  lost: ['lost', 'closed lost', 'disqualified'],
};

const known = new Map(
  Object.entries(words).flatMap(([state, all]) =>
    all.map((word) => [headingKey(word), state as StateWord] as const),
  ),
);

/** The meaning of a status or stage cell in words that all systems share; null for other words. */
export function stateWordOf(cell: string): StateWord | null {
  return known.get(headingKey(cell)) ?? null;
}
