import { useEffect } from 'react';
import { useFieldDraft } from '../../state/field-drafts.ts';
import { useLatest } from '../../state/kept.ts';
import type { CellEditing, Reading } from './cell-editing.ts';

interface CellDraft {
  /** Its ends settle the draft: saving deletes it, and so does leaving with Esc. */
  readonly cell: CellEditing | undefined;
  keep(this: void, text: string): void;
  /** Leaves a text that can't be read: it is kept and offered. */
  leave(this: void, refocus?: boolean): void;
}

/** What is typed into a cell is kept until the cell is saved or left with Esc. */
export function useCellDraft(cell: CellEditing | undefined, read: (text: string) => Reading): CellDraft {
  const draft = useFieldDraft(cell?.edited ?? null);
  const keep = (text: string): void => {
    if (text.trim() === '') draft.type(text, { ok: true, value: null });
    else draft.type(text, read(text));
  };
  const first = useLatest({ text: cell?.typed ?? null, keep });
  useEffect(() => {
    if (first.current.text !== null) first.current.keep(first.current.text);
  }, [first]);
  if (cell === undefined) return { cell, keep: () => undefined, leave: () => undefined };
  const drafted: CellEditing = {
    ...cell,
    onSave: (value, refocus) => {
      const settle = draft.commit();
      const saved = cell.onSave(value, refocus);
      void Promise.resolve(saved).then((isSaved) => settle(isSaved !== false));
    },
    onLeave: (refocus) => {
      draft.discard();
      cell.onLeave(refocus);
    },
  };
  return { cell: drafted, keep, leave: cell.onLeave };
}
