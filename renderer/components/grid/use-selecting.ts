import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { showToast } from '../../state/toasts.ts';
import { isSelected, selectAll, selectNothing, withRows, withToggled } from './row-selection.ts';
import type { RowSelection } from './row-selection.ts';
import type { VirtualTableProps } from './table-columns.ts';
import { chordsOf, keyOf } from '../../state/keys.ts';

/** The most rows that can be selected one by one; all of them together can always be selected. */
const most = 5000;

export interface Selecting {
  toggle(this: void, line: number, id: string): void;
  /** From the start of the selection to this line. */
  extend(this: void, from: number, to: number): void;
  /** The active row moved without selecting: the next range starts here. */
  rest(this: void): void;
  /** Ctrl+A and Escape; returns whether the key was one of them. */
  onKey(this: void, event: KeyboardEvent): boolean;
}

interface Anchor {
  readonly line: number;
  /** The selection before the current range. */
  readonly before: RowSelection;
}

/** Selecting rows by keyboard and mouse, as in file managers. */
export function useSelecting<Row extends { readonly id: string }>(props: VirtualTableProps<Row>): Selecting {
  const { selected = selectNothing, onSelect } = props;
  const anchor = useRef<Anchor | null>(null);
  const asked = useRef(0);
  const set = (next: RowSelection): void => {
    if (next.kind === 'some' && next.ids.size > most) tellTooMany();
    else onSelect?.(next);
  };
  const toggle = (line: number, id: string): void => {
    const next = withToggled(selected, id);
    anchor.current = { line, before: isSelected(next, id) ? next : selectNothing };
    set(next);
  };
  const extend = (from: number, to: number): void => {
    anchor.current ??= { line: from, before: selected };
    const { line, before } = anchor.current;
    const [first, last] = [Math.min(line, to), Math.max(line, to)];
    const mine = (asked.current += 1);
    if (last - first > most) return tellTooMany();
    void idsOf(props.pages, first, last).then((ids) => asked.current === mine && set(withRows(before, ids)));
  };
  const rest = (): void => {
    anchor.current = null;
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const all = chordsOf(event).includes('Mod+A');
    const none = keyOf(event) === 'Escape' && hasSome(selected);
    if (!all && !none) return false;
    rest();
    set(all ? selectAll : selectNothing);
    return true;
  };
  return { toggle, extend, rest, onKey };
}

function tellTooMany(): void {
  showToast({ tone: 'refusal', words: say('table.too-many', { most }) });
}

function hasSome(selection: RowSelection): boolean {
  return selection.kind === 'all' || selection.ids.size > 0;
}

async function idsOf<Row extends { readonly id: string }>(
  pages: VirtualTableProps<Row>['pages'],
  first: number,
  last: number,
): Promise<readonly string[]> {
  if (pages.ids) return pages.ids(first, last);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => pages.row(first + index));
  return lines.flatMap((row) => (row === undefined ? [] : [row.id]));
}
