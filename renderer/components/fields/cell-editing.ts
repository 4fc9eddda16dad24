/** What a typed field reads, and how it is edited in a grid cell. */
import type { EditedField } from '../../state/field-drafts.ts';

export type Reading =
  | { readonly ok: true; readonly value: string; readonly said: string }
  | { readonly ok: false; readonly words: string; readonly choices: readonly Choice[] };

export interface Choice {
  readonly value: string;
  readonly said: string;
}

/** In a grid cell: no label, the interpretation floats below, Enter saves, Esc cancels. */
export interface CellEditing {
  /** The text that started the edit; null when it started with F2 or a double click. */
  readonly typed: string | null;
  /** The field it edits, so that what is typed survives a crash. */
  readonly edited?: EditedField;
  /**
   * `refocus` false: the edit ended because the focus moved elsewhere. Default true. The promise says whether it was
   * saved.
   */
  onSave(this: void, value: string | null, refocus?: boolean): Promise<boolean> | void;
  onLeave(this: void, refocus?: boolean): void;
}
