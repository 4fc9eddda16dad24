import { memo, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { say } from '../../shared/words/say.ts';
import type { Column, VirtualTableProps } from './table-columns.ts';
import { toggle } from './use-grid.ts';
import type { Editing, Grid } from './use-grid.ts';
import styles from './virtual-table.module.css';

type AnyRow = { readonly id: string };

interface GridRowProps<Row extends AnyRow> {
  readonly index: number;
  readonly top: number;
  /** Undefined while its page is on its way: the row stands there empty. */
  readonly row: Row | undefined;
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
}

export function GridRow<Row extends AnyRow>({ index, top, row, props, grid }: GridRowProps<Row>) {
  const shift = props.selected === undefined ? 0 : 1;
  const activeColumn = grid.active.row === index ? grid.active.column : -1;
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      className={styles.row}
      style={style}
      aria-rowindex={index + 2}
      aria-selected={row && props.selected ? props.selected.has(row.id) : undefined}
      data-active={activeColumn >= 0 || undefined}
    >
      {shift === 1 && (
        <SelectCell index={index} row={row} active={activeColumn === 0} props={props} grid={grid} />
      )}
      {props.columns.map((column, place) => (
        <GridCell
          key={column.id}
          column={column}
          index={index}
          place={place + shift}
          row={row}
          active={activeColumn === place + shift}
          editing={editingHere(grid.editing, index, place + shift)}
          props={props}
          grid={grid}
        />
      ))}
    </div>
  );
}

function editingHere(editing: Editing | null, row: number, column: number): Editing | null {
  return editing?.row === row && editing.column === column ? editing : null;
}

interface SelectCellProps<Row extends AnyRow> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly active: boolean;
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
}

function SelectCell<Row extends AnyRow>({ index, row, active, props, grid }: SelectCellProps<Row>) {
  return (
    <div
      role="gridcell"
      className={styles.cell}
      data-cell={`${index}:0`}
      tabIndex={active ? 0 : -1}
      onFocus={() => grid.activate({ row: index, column: 0 })}
    >
      {row && (
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.tick}
          aria-label={props.rowLabel?.(row) ?? say('table.select')}
          checked={props.selected?.has(row.id) ?? false}
          onChange={() => toggle(props, row.id)}
        />
      )}
    </div>
  );
}

interface GridCellProps<Row extends AnyRow> {
  readonly column: Column<Row>;
  readonly index: number;
  readonly place: number;
  readonly row: Row | undefined;
  readonly active: boolean;
  readonly editing: Editing | null;
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
}

function GridCell<Row extends AnyRow>(cell: GridCellProps<Row>) {
  const { column, index, place, row, active, editing, props, grid } = cell;
  const here = { row: index, column: place };
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
      onFocus={() => !active && grid.activate(here)}
      onDoubleClick={() => {
        if (editable) grid.startEdit(here, null);
        else if (row) props.onOpen?.(row);
      }}
    >
      {row && <Shown column={column} row={row} props={props} />}
      {row && editing && column.edit && <Editor row={row} edit={column.edit} editing={editing} grid={grid} />}
    </div>
  );
}

interface ShownProps<Row extends AnyRow> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly props: VirtualTableProps<Row>;
}

function Shown<Row extends AnyRow>({ column, row, props }: ShownProps<Row>): ReactNode {
  if (column.opens !== true || !props.href) return <Content content={column.cell(row)} />;
  return (
    <a className={styles.link} href={props.href(row)} tabIndex={-1}>
      {column.cell(row)}
    </a>
  );
}

const Content = memo(({ content }: { readonly content: ReactNode }) => (
  <span className={styles.content}>{content}</span>
));
Content.displayName = 'Content';

interface EditorProps<Row extends AnyRow> {
  readonly row: Row;
  readonly edit: NonNullable<Column<Row>['edit']>;
  readonly editing: Editing;
  readonly grid: Grid;
}

function Editor<Row extends AnyRow>({ row, edit, editing, grid }: EditorProps<Row>): ReactNode {
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
        grid.stopEdit(refocus);
        edit.save(row, value);
      }),
    onLeave: (refocus = true) => once(() => grid.stopEdit(refocus)),
  });
}
