import { useEffect } from 'react';
import type { InputOf } from '../../shared/contract/contract.ts';
import { keepPatiently } from '../api/patient.ts';

/** Long enough for the page to be painted first. */
const delay = 200;

/** Records that the page of a record is open, once it is rendered, for the recently viewed items. */
export function useNoteOpened(kind: InputOf<'recent.note'>['kind'], id: string): void {
  useEffect(() => {
    window.setTimeout(() => void keepPatiently('recent.note', { kind, id }), delay);
  }, [kind, id]);
}
