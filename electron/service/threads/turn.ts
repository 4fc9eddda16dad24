import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { redo, undo } from '../../domain/history.ts';
import type { Writer, Written } from './writer.ts';

/** Undoes as asked, or redoes. */
export type Turn = ParsedInputOf<'history.undo'> | 'redo';

/** A turn of the history by a writer, of this thread or another. */
export function turnBy(writer: Writer, turn: Turn): Written<OutputOf<'history.undo'>> {
  return turn === 'redo'
    ? writer.run('none', 'history.redo', (act) => redo(act))
    : writer.run('none', 'history.undo', (act) => undo(act, turn));
}
