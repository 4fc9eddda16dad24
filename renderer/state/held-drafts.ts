import { create } from 'zustand';
import { forgetWithWorkspace } from './workspace-memory.ts';

/** Identifies a draft: a kind of record, the record or `new`, and the form or field. */
export interface DraftPlace {
  readonly kind: string;
  readonly record: string;
  readonly way: string;
}

export function draftKey({ kind, record, way }: DraftPlace): string {
  return `${kind} ${record} ${way}`;
}

/** Drafts that an open form or field shows: these aren't offered as unsaved. */
const useHeld = create<Readonly<Record<string, true>>>(() => ({}));

export const useHeldDrafts = useHeld;

export function holdDraft(place: DraftPlace): void {
  const key = draftKey(place);
  if (useHeld.getState()[key] !== true) useHeld.setState({ [key]: true });
}

export function releaseDraft(place: DraftPlace): void {
  const { [draftKey(place)]: _, ...others } = useHeld.getState();
  useHeld.setState(others, true);
}

forgetWithWorkspace(() => useHeld.setState({}, true));
