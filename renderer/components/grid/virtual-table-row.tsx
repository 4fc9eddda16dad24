import { memo, useRef } from 'react';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { CellAbout, useCellAbout } from './cell-about.tsx';
import type { CellAboutState } from './cell-about.tsx';
import type { Column } from './table-columns.ts';
import type { CellPlace } from './table-keys.ts';
import type { Editing } from './grid.ts';
import styles from './virtual-table.module.css';

type AnyRow = { readonly id: string };

export interface RowActs<Row extends AnyRow> {
  activate(this: void, place: CellPlace): void;
  startEdit(this: void, place: CellPlace, id: string): void;
  stopEdit(this: void, refocus: boolean): void;
  open(this: void, row: Row): void;
  /** The target of a row, if any. */
  href(this: void, row: Row): string | undefined;
  /** The accessible name of its checkbox. */
  label(this: void, row: Row): string;
  toggle(this: void, line: number, id: string): void;
  selectTo(this: void, line: number): void;
}

interface GridRowProps<Row extends AnyRow> {
  readonly index: number;
  readonly top: number;
  /** Undefined while its page is loading: the row is an empty placeholder. */
  readonly row: Row | undefined;
  /** Counting from 1 within its group; undefined in a table without groups. */
  readonly rank: number | undefined;
  readonly ranks: number | undefined;
  readonly columns: readonly Column<Row>[];
  /** Null if rows can't be selected. */
  readonly selected: boolean | null;
  /** -1 unless the active cell is in this row. */
  readonly activeColumn: number;
  readonly editing: Editing | null;
  readonly acts: RowActs<Row>;
}

function PlainGridRow<Row extends AnyRow>(props: GridRowProps<Row>) {
  const { index, top, row, columns, selected, activeColumn, editing, rank, ranks } = props;
  const shift = selected === null ? 0 : 1;
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  // A loading row is a single cell unless one is active, since many such rows pass by during fast scrolling.
  const isBlank = row === undefined && activeColumn < 0;
  return (
    <div
      role="row"
      className={styles.row}
      style={style}
      aria-rowindex={index + 2}
      aria-selected={row && selected !== null ? selected : undefined}
      aria-level={rank === undefined ? undefined : 2}
      aria-posinset={rank}
      aria-setsize={ranks}
      {...(selected !== null && selectingClicks(props))}
      data-active={activeColumn >= 0 || undefined}
    >
      {selected !== null && !isBlank && <SelectCell {...props} selected={selected} />}
      {(isBlank ? columns.slice(0, 1) : columns).map((column, place) => {
        const Cell = column.about ? TellingCell : GridCell;
        return (
          <Cell
            key={column.id}
            {...props}
            column={column}
            place={place + shift}
            editing={editing?.column === place + shift ? editing : null}
          />
        );
      })}
    </div>
  );
}

/**
 * Shift+click selects up to here, Ctrl or Cmd+click toggles this row; neither follows a link. A checkbox takes its own
 * clicks: prevented, it would be reset to its previous state.
 */
function selectingClicks<Row extends AnyRow>({ index, row, acts }: GridRowProps<Row>) {
  const selects = (event: MouseEvent): boolean =>
    row !== undefined &&
    event.button === 0 &&
    (event.shiftKey || event.ctrlKey || event.metaKey) &&
    !(event.target instanceof HTMLInputElement);
  return {
    onMouseDown: (event: MouseEvent) => selects(event) && event.shiftKey && event.preventDefault(),
    onClickCapture: (event: MouseEvent) => {
      if (row === undefined || !selects(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) acts.selectTo(index);
      else acts.toggle(index, row.id);
    },
  };
}

/** Rendered again only when something of its own changed: scrolling moves rows without rendering them. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

function SelectCell<Row extends AnyRow>(props: GridRowProps<Row> & { readonly selected: boolean }) {
  const { index, row, activeColumn, selected, acts } = props;
  return (
    <div
      role="gridcell"
      className={styles.cell}
      data-cell={`${index}:0`}
      tabIndex={activeColumn === 0 ? 0 : -1}
      onFocus={() => acts.activate({ row: index, column: 0 })}
    >
      {row && (
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.tick}
          aria-label={acts.label(row)}
          checked={selected}
          // Otherwise, Shift+click marks text.
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onChange={({ nativeEvent }) =>
            nativeEvent instanceof PointerEvent && nativeEvent.shiftKey
              ? acts.selectTo(index)
              : acts.toggle(index, row.id)
          }
        />
      )}
    </div>
  );
}

interface GridCellProps<Row extends AnyRow> extends GridRowProps<Row> {
  readonly column: Column<Row>;
  readonly place: number;
  /** The explanation of its value. */
  readonly about?: CellAboutState;
}

/** A cell that explains its value. */
function TellingCell<Row extends AnyRow>(cell: GridCellProps<Row>) {
  const { column, row, editing } = cell;
  const about = useCellAbout(row === undefined || editing ? null : (column.about?.(row) ?? null));
  return <GridCell {...cell} about={about} />;
}

function GridCell<Row extends AnyRow>(cell: GridCellProps<Row>) {
  const { column, index, place, row, activeColumn, editing, acts, about } = cell;
  const here = { row: index, column: place };
  const active = activeColumn === place;
  const editable = row !== undefined && column.edit?.can(row) === true;
  const readonly = column.edit ? !editable || column.edit.locked?.(row) === true : undefined;
  const clicks = useFocusedClick(() => editable && editing === null && acts.startEdit(here, row.id));
  return (
    <div
      role="gridcell"
      className={styles.cell}
      aria-colindex={place + 1}
      {...about?.bound}
      aria-readonly={readonly}
      data-editable={readonly === false || undefined}
      data-align={column.align}
      data-opens={column.opens || undefined}
      data-cell={`${index}:${place}`}
      tabIndex={active ? 0 : -1}
      onFocus={() => {
        if (!active) acts.activate(here);
        about?.onFocus();
      }}
      {...clicks}
      onDoubleClick={() => {
        if (editing !== null) return;
        if (editable) acts.startEdit(here, row.id);
        else if (row) acts.open(row);
      }}
    >
      {row && <Shown column={column} row={row} href={column.opens && acts.href(row)} />}
      {about && <CellAbout about={about} />}
      {row && editing && column.edit && <Editor row={row} edit={column.edit} editing={editing} acts={acts} />}
    </div>
  );
}

/**
 * A click into the cell that already has the focus; the first click only gives it the focus. Not on a link, nor with a
 * key that selects, nor at the end of marking a text.
 */
function useFocusedClick(onClick: () => void) {
  const had = useRef(false);
  return {
    onMouseDown: ({ currentTarget, target, button }: MouseEvent) => {
      const onLink = target instanceof Element && target.closest('a, button, input') !== null;
      had.current = button === 0 && !onLink && document.activeElement === currentTarget;
    },
    onClick: ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => {
      const marked = window.getSelection()?.isCollapsed === false;
      if (had.current && !marked && !shiftKey && !ctrlKey && !metaKey) onClick();
      had.current = false;
    },
  };
}

interface ShownProps<Row extends AnyRow> {
  readonly column: Column<Row>;
  readonly row: Row;
  /** For the cell that opens the row. */
  readonly href: string | false | undefined;
}

function Shown<Row extends AnyRow>({ column, row, href }: ShownProps<Row>): ReactNode {
  const shown = column.cell(row);
  // Text in the other direction than the window's is cut off at its own end.
  const dir = typeof shown === 'string' ? 'auto' : undefined;
  if (!href) {
    return (
      <span className={styles.content} dir={dir}>
        {shown}
      </span>
    );
  }
  return (
    <a className={styles.link} href={href} tabIndex={-1} dir={dir}>
      {shown}
    </a>
  );
}

interface EditorProps<Row extends AnyRow> {
  readonly row: Row;
  readonly edit: NonNullable<Column<Row>['edit']>;
  readonly editing: Editing;
  readonly acts: RowActs<Row>;
}

function Editor<Row extends AnyRow>({ row, edit, editing, acts }: EditorProps<Row>): ReactNode {
  // A box that loses the focus because its edit ended must not end it twice.
  const ended = useRef(false);
  const once = (end: () => Promise<boolean> | void): Promise<boolean> | void => {
    if (ended.current) return;
    ended.current = true;
    return end();
  };
  return edit.editor(row, {
    typed: editing.typed,
    onSave: (value, refocus = true) =>
      once(() => {
        acts.stopEdit(refocus);
        return edit.save(row, value);
      }),
    onLeave: (refocus = true) => void once(() => acts.stopEdit(refocus)),
  });
}
