import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

/** Saves what was typed. Answers null when it is saved, otherwise what the refusal says beside the field. */
export type SaveText = (text: string) => Promise<string | null>;

type State =
  | { readonly kind: 'shown' }
  | { readonly kind: 'typing'; readonly text: string }
  /** On its way, or saved while the reader still shows the value it had before (`over`). */
  | { readonly kind: 'saved'; readonly text: string; readonly over: string }
  | { readonly kind: 'refused'; readonly text: string; readonly words: string };

const settleMs = 600;

export interface Quiet {
  readonly text: string;
  readonly problem: string | null;
  type(this: void, text: string): void;
  commit(this: void): void;
  /** Enter saves, Esc brings back what stood there. */
  onKeyDown(this: void, event: KeyboardEvent<HTMLElement>): void;
}

/** The state behind a field that is edited in place: typed, saved when left, brought back by Esc. */
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
      // Saved as the same value in another spelling ("35" for "35 %"): nothing arrives that would end this.
      window.setTimeout(() => now.current === saved && become({ kind: 'shown' }), settleMs);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && state.kind !== 'shown') {
      event.preventDefault();
      event.stopPropagation();
      become({ kind: 'shown' });
    }
    if (event.key !== 'Enter' || (multiline && !event.ctrlKey && !event.metaKey)) return;
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
