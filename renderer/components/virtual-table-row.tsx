import { memo, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { say } from '../../shared/words/say.ts';
import type { Column } from './table-columns.ts';
import type { CellPlace } from './table-keys.ts';
import type { Editing } from './use-grid.ts';
import styles from './virtual-table.module.css';

type AnyRow = { readonly id: string };

export interface RowActs<Row extends AnyRow> {
  activate(this: void, place: CellPlace): void;
  startEdit(this: void, place: CellPlace, id: string): void;
  stopEdit(this: void, refocus: boolean): void;
  open(this: void, row: Row): void;
  toggle(this: void, id: string): void;
}

interface GridRowProps<Row extends AnyRow> {
  readonly index: number;
  readonly top: number;
  /** Undefined while its page is on its way: the row stands there empty. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  /** Null where rows cannot be selected. */
  readonly selected: boolean | null;
  /** -1 unless the active cell lies in this row. */
  readonly activeColumn: number;
  readonly editing: Editing | null;
  readonly href: ((row: Row) => string) | undefined;
  readonly rowLabel: ((row: Row) => string) | undefined;
  readonly acts: RowActs<Row>;
}

function PlainGridRow<Row extends AnyRow>(props: GridRowProps<Row>) {
  const { index, top, row, columns, selected, activeColumn, editing } = props;
  const shift = selected === null ? 0 : 1;
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      className={styles.row}
      style={style}
      aria-rowindex={index + 2}
      aria-selected={row && selected !== null ? selected : undefined}
      data-active={activeColumn >= 0 || undefined}
    >
      {selected !== null && <SelectCell {...props} selected={selected} />}
      {columns.map((column, place) => (
        <GridCell
          key={column.id}
          {...props}
          column={column}
          place={place + shift}
          editing={editing?.column === place + shift ? editing : null}
        />
      ))}
    </div>
  );
}

/** Drawn again only when something of its own changed: scrolling moves rows, it does not redraw them. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

function SelectCell<Row extends AnyRow>(props: GridRowProps<Row> & { readonly selected: boolean }) {
  const { index, row, activeColumn, selected, rowLabel, acts } = props;
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
          aria-label={rowLabel?.(row) ?? say('table.select')}
          checked={selected}
          onChange={() => acts.toggle(row.id)}
        />
      )}
    </div>
  );
}

interface GridCellProps<Row extends AnyRow> extends GridRowProps<Row> {
  readonly column: Column<Row>;
  readonly place: number;
}

function GridCell<Row extends AnyRow>(cell: GridCellProps<Row>) {
  const { column, index, place, row, activeColumn, editing, href, acts } = cell;
  const here = { row: index, column: place };
  const active = activeColumn === place;
  const editable = row !== undefined && column.edit?.can(row) === true;
  return (
    <div
      role="gridcell"
      className={styles.cell}
      aria-colindex={place + 1}
      aria-readonly={column.edit ? !editable || (row && column.edit.locked?.(row)) === true : undefined}
      data-align={column.align}
      data-opens={column.opens || undefined}
      data-cell={`${index}:${place}`}
      tabIndex={active ? 0 : -1}
      onFocus={() => !active && acts.activate(here)}
      onDoubleClick={() => {
        if (editable) acts.startEdit(here, row.id);
        else if (row) acts.open(row);
      }}
    >
      {row && <Shown column={column} row={row} href={href} />}
      {row && editing && column.edit && <Editor row={row} edit={column.edit} editing={editing} acts={acts} />}
    </div>
  );
}

interface ShownProps<Row extends AnyRow> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href: ((row: Row) => string) | undefined;
}

function Shown<Row extends AnyRow>({ column, row, href }: ShownProps<Row>): ReactNode {
  if (column.opens !== true || !href) return <span className={styles.content}>{column.cell(row)}</span>;
  return (
    <a className={styles.link} href={href(row)} tabIndex={-1}>
      {column.cell(row)}
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
  const once = (end: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    end();
  };
  return edit.editor(row, {
    typed: editing.typed,
    onSave: (value, refocus = true) =>
      once(() => {
        acts.stopEdit(refocus);
        edit.save(row, value);
      }),
    onLeave: (refocus = true) => once(() => acts.stopEdit(refocus)),
  });
}
