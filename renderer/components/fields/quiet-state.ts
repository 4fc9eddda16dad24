import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useFieldDraft } from '../../state/field-drafts.ts';
import type { EditedField, FieldDraft, TextReading } from '../../state/field-drafts.ts';
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

type Box = HTMLInputElement | HTMLTextAreaElement;

export interface Quiet<B extends Box> {
  readonly box: RefObject<B | null>;
  readonly text: string;
  readonly problem: string | null;
  type(this: void, text: string): void;
  commit(this: void): void;
  /** Enter saves, Esc restores the previous value. */
  onKeyDown(this: void, event: KeyboardEvent<HTMLElement>): void;
}

export interface QuietOptions {
  /** The displayed value. */
  readonly value: string;
  readonly edited: EditedField;
  readonly onSave: SaveText;
  /** What a text would be saved as; by default it is the text itself. */
  read?(this: void, text: string): TextReading;
  readonly multiline?: boolean;
}

const asTyped = (value: string): TextReading => ({ ok: true, value });

/** The state of an in-place field: typed, saved when left, restored by Esc; what was typed survives a crash. */
export function useQuiet<B extends Box>(options: QuietOptions): Quiet<B> {
  const { value, edited, read = asTyped, multiline = false } = options;
  const { state, now, become } = useQuietState(value);
  const box = useRef<B>(null);
  const draft = useFieldDraft(edited);
  const type = (text: string): void => {
    become({ kind: 'typing', text });
    draft.type(text, read(text));
  };
  const restore = (): void => {
    become({ kind: 'shown' });
    draft.discard();
  };
  const commit = (): void => {
    const { current } = now;
    if (current.kind !== 'typing') return;
    if (current.text.trim() === value.trim()) restore();
    else save(current.text, options, draft, { now, become });
  };
  useResume(draft.resumed, (text) => {
    draft.take();
    type(text);
    box.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (keyOf(event) === 'Escape' && state.kind !== 'shown') {
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
    if (keyOf(event) !== 'Enter' || (multiline && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    commit();
  };
  const text = state.kind === 'shown' ? value : state.text;
  return { box, text, problem: state.kind === 'refused' ? state.words : null, type, commit, onKeyDown };
}

interface QuietState {
  readonly state: State;
  /** The last state, for answers that arrive later. */
  readonly now: { readonly current: State };
  become(this: void, next: State): void;
}

/** A saved text is shown until the new value arrives. */
function useQuietState(value: string): QuietState {
  const [state, setState] = useState<State>({ kind: 'shown' });
  const now = useRef<State>(state);
  const become = (next: State): void => {
    now.current = next;
    setState(next);
  };
  if (state.kind === 'saved' && state.over !== value) become({ kind: 'shown' });
  return { state, now, become };
}

function save(
  text: string,
  { value, onSave }: QuietOptions,
  draft: FieldDraft,
  { now, become }: Pick<QuietState, 'now' | 'become'>,
): void {
  const saved: State = { kind: 'saved', text, over: value };
  const settle = draft.commit();
  become(saved);
  void onSave(text).then((words) => {
    settle(words === null);
    // Meanwhile, the next text may be typed.
    if (now.current !== saved && now.current.kind === 'typing') return;
    if (words !== null) return become({ kind: 'refused', text, words });
    // Saved as the same value in another spelling ("35" for "35 %"): no update arrives that would end this state.
    window.setTimeout(() => now.current === saved && become({ kind: 'shown' }), settleMs);
  });
}

/** Goes on with an unsaved edit as soon as its field is there. */
export function useResume(resumed: string | null, goOn: (text: string) => void): void {
  useEffect(() => {
    if (resumed !== null) goOn(resumed);
  });
}
