import { useState } from 'react';
import type { ComponentType } from 'react';
import { selectNothing } from '../../grid/row-selection.ts';
import type { ListState } from '../list-state.ts';
import { BulkForm } from './bulk-form.tsx';
import type { BulkCalls, BulkOutcome, BulkWords } from './bulk-kind.ts';

/** Asks for the values that the action needs. */
export interface BulkFieldsProps<Act extends string, Doing> {
  readonly kind: Act;
  readonly act: Doing | null;
  /** Null: the input isn't complete yet. */
  onChange(this: void, act: Doing | null): void;
}

/** The bulk actions of a kind, as its dialog offers them. */
export interface BulkActs<Act extends string, Selection, Doing, Outcome extends BulkOutcome> {
  readonly calls: BulkCalls<Selection, Doing, Outcome>;
  words(this: void, act: Act, count: number): BulkWords<Outcome>;
  /** The initial action of the dialog; null if something has to be chosen first. */
  first(this: void, act: Act): Doing | null;
  readonly tones: Partial<Record<Act, 'won' | 'lost'>>;
  readonly Fields: ComponentType<BulkFieldsProps<Act, Doing>>;
  /** Whether the rows no longer exist afterwards, and the selection with them. */
  removes(this: void, doing: Doing): boolean;
  readonly state: ListState;
}

interface BulkDialogProps<Act extends string, Selection, Doing, Outcome extends BulkOutcome> {
  readonly of: BulkActs<Act, Selection, Doing, Outcome>;
  readonly dialog: { readonly act: Act; readonly selection: Selection; readonly n: number };
  onClose(this: void): void;
}

/** One action on many rows. The selection stays, unless the rows no longer exist. */
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
