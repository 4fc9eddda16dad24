import { useState } from 'react';
import type { ComponentType } from 'react';
import { selectNothing } from '../../grid/row-selection.ts';
import type { ListState } from '../list-state.ts';
import { BulkForm } from './bulk-form.tsx';
import type { BulkCalls, BulkOutcome, BulkWords } from './bulk-kind.ts';

/** Asks what the act needs to know. */
export interface BulkFieldsProps<Act extends string, Doing> {
  readonly kind: Act;
  readonly act: Doing | null;
  /** Null: what was chosen is not enough for an act. */
  onChange(this: void, act: Doing | null): void;
}

/** The acts on many of a kind, as its dialog offers them. */
export interface BulkActs<Act extends string, Selection, Doing, Outcome extends BulkOutcome> {
  readonly calls: BulkCalls<Selection, Doing, Outcome>;
  words(this: void, act: Act, count: number): BulkWords<Outcome>;
  /** With what the dialog begins; null where something has to be chosen first. */
  first(this: void, act: Act): Doing | null;
  readonly tones: Partial<Record<Act, 'won' | 'lost'>>;
  readonly Fields: ComponentType<BulkFieldsProps<Act, Doing>>;
  /** Whether the rows are gone afterwards, and the selection with them. */
  removes(this: void, doing: Doing): boolean;
  readonly state: ListState;
}

interface BulkDialogProps<Act extends string, Selection, Doing, Outcome extends BulkOutcome> {
  readonly of: BulkActs<Act, Selection, Doing, Outcome>;
  readonly dialog: { readonly act: Act; readonly selection: Selection; readonly n: number };
  onClose(this: void): void;
}

/** One act on many rows. The selection stays, unless the rows are gone. */
export function BulkDialog<Act extends string, Selection, Doing, Outcome extends BulkOutcome>({
  of,
  dialog,
  onClose,
}: BulkDialogProps<Act, Selection, Doing, Outcome>) {
  const { act: kind, selection, n } = dialog;
  const { calls, words, first, tones, Fields, removes, state } = of;
  const [act, setAct] = useState<Doing | null>(() => first(kind));
  const tone = tones[kind];
  return (
    <BulkForm
      calls={calls}
      words={words(kind, n)}
      {...(tone && { tone })}
      selection={selection}
      n={n}
      act={act}
      onDone={(done) => removes(done) && state.select(selectNothing)}
      onClose={onClose}
    >
      <Fields kind={kind} act={act} onChange={setAct} />
    </BulkForm>
  );
}
