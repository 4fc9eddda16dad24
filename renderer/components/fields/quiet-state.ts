import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { keyOf } from '../../state/keys.ts';

/** Saves the typed value. Returns null when it is saved, otherwise the text to show next to the field. */
export type SaveText = (text: string) => Promise<string | null>;

type State =
  | { readonly kind: 'shown' }
  | { readonly kind: 'typing'; readonly text: string }
  /** Being saved, or saved while the previous value (`over`) is still displayed. */
  | { readonly kind: 'saved'; readonly text: string; readonly over: string }
  | { readonly kind: 'refused'; readonly text: string; readonly words: string };

const settleMs = 600;

export interface Quiet {
  readonly text: string;
  readonly problem: string | null;
  type(this: void, text: string): void;
  commit(this: void): void;
  /** Enter saves, Esc restores the previous value. */
  onKeyDown(this: void, event: KeyboardEvent<HTMLElement>): void;
}

/** The state of an in-place field: typed, saved when left, restored by Esc. */
export function useQuiet(value: string, save: SaveText, multiline = false): Quiet {
  const [state, setState] = useState<State>({ kind: 'shown' });
  const now = useRef<State>(state);
  const become = (next: State): void => {
    now.current = next;
    setState(next);
  };
  if (state.kind === 'saved' && state.over !== value) become({ kind: 'shown' });

  const commit = (): void => {
    const { current } = now;
    if (current.kind !== 'typing') return;
    if (current.text.trim() === value.trim()) return become({ kind: 'shown' });
    const { text } = current;
    const saved: State = { kind: 'saved', text, over: value };
    become(saved);
    void save(text).then((words) => {
      if (words !== null) return become({ kind: 'refused', text, words });
      // Saved as the same value in another spelling ("35" for "35 %"): no update arrives that would end this state.
      window.setTimeout(() => now.current === saved && become({ kind: 'shown' }), settleMs);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (keyOf(event) === 'Escape' && state.kind !== 'shown') {
      event.preventDefault();
      event.stopPropagation();
      become({ kind: 'shown' });
    }
    if (keyOf(event) !== 'Enter' || (multiline && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    commit();
  };
  return {
    text: state.kind === 'shown' ? value : state.text,
    problem: state.kind === 'refused' ? state.words : null,
    type: (text) => become({ kind: 'typing', text }),
    commit,
    onKeyDown,
  };
}
