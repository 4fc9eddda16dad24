/**
 * A grid for long lists. Rows come in pages through `usePages`; columns are plain data. Arrows, Page Up and Down,
 * Home and End move; Enter opens, Space selects; F2, a double click or typing edits.
 */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { GroupLineRow } from './group-line-row.tsx';
import { isSelected, selectAll, selectedCount, selectNothing } from './row-selection.ts';
import { scaled } from '../frame/text-scale.ts';
import { leastWidth, templateOf } from './table-columns.ts';
import type { RowSelection } from './row-selection.ts';
import type { Column, Sort, VirtualTableProps } from './table-columns.ts';
import { useLatest } from '../../state/kept.ts';
import { useGrid } from './use-grid.ts';
import type { Grid } from './grid.ts';
import { GridRow } from './virtual-table-row.tsx';
import type { RowActs } from './virtual-table-row.tsx';
import styles from './virtual-table.module.css';

export function VirtualTable<Row extends { readonly id: string }>(props: VirtualTableProps<Row>) {
  const { label, columns, pages, groups, selected, empty, foot, bar } = props;
  const selectable = props.selected !== undefined;
  const grid = useGrid(props);
  const width = leastWidth(columns, selectable);
  const frame = { '--template': templateOf(columns, selectable), minWidth: scaled(width) } as CSSProperties;
  const isEmpty = pages.ready && pages.total === 0;
  return (
    <div className={styles.table} data-selecting={(selected && hasSelection(props)) || undefined}>
      <div className={styles.view}>
        <div className={styles.keys} role="presentation" onKeyDown={grid.onKeyDown}>
          <div
            ref={grid.scroller}
            className={styles.scroller}
            role={groups ? 'treegrid' : 'grid'}
            aria-label={label}
            aria-multiselectable={selectable || undefined}
            aria-rowcount={pages.total + 1}
            aria-colcount={columns.length + (selectable ? 1 : 0)}
          >
            <div className={styles.frame} style={frame} role="presentation">
              <Head props={props} grid={grid} />
              <div className={styles.body} role="rowgroup" style={{ height: `${grid.height}px` }}>
                <Rows props={props} grid={grid} />
              </div>
            </div>
          </div>
        </div>
        {isEmpty && <div className={styles.empty}>{empty}</div>}
        {bar !== undefined && (
          <div className={styles.bar} data-over-rows>
            {bar}
          </div>
        )}
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

function hasSelection({ selected = selectNothing }: { readonly selected?: RowSelection }): boolean {
  return selectedCount(selected, Infinity) > 0;
}

/** Rows are identified by id, so that text typed into one never ends up in another. */
function Rows<Row extends { readonly id: string }>({ props, grid }: HeadProps<Row>) {
  const { pages, groups, columns, selected } = props;
  const acts = useRowActs(props, grid);
  const seen = new Set<string>();
  return grid.items.map(({ index, start }): ReactNode => {
    const group = groups?.at(index);
    if (groups && group) {
      return <GroupLineRow key={`group ${group.key}`} {...{ group, groups, grid, index, start }} />;
    }
    const row = pages.row(index);
    const head = groups?.headOf(index);
    const id = row === undefined || seen.has(row.id) ? `at ${index}` : row.id;
    seen.add(id);
    return (
      <GridRow
        key={id}
        index={index}
        top={start}
        row={row}
        columns={columns}
        rank={head === undefined ? undefined : index - head}
        ranks={head === undefined ? undefined : groups?.at(head)?.rows}
        selected={selected === undefined ? null : row !== undefined && isSelected(selected, row.id)}
        activeColumn={grid.active.row === index ? grid.active.column : -1}
        editing={row !== undefined && grid.editing?.id === row.id ? grid.editing : null}
        acts={acts}
      />
    );
  });
}

/** The callbacks of rows. The object never changes, so a visible row only renders when it changed itself. */
function useRowActs<Row extends { readonly id: string }>(
  props: VirtualTableProps<Row>,
  grid: Grid,
): RowActs<Row> {
  const latest = useLatest({ props, grid });
  return useMemo(
    () => ({
      activate: (place) => latest.current.grid.activate(place),
      startEdit: (place, id) => latest.current.grid.startEdit(place, id, null),
      stopEdit: (refocus) => latest.current.grid.stopEdit(refocus),
      open: (row) => latest.current.props.onOpen?.(row),
      href: (row) => latest.current.props.href?.(row),
      label: (row) => latest.current.props.rowLabel?.(row) ?? say('table.select'),
      toggle: (line, id) => latest.current.grid.selecting.toggle(line, id),
      selectTo: (line) => latest.current.grid.selectTo(line),
    }),
    [latest],
  );
}

interface HeadProps<Row extends { readonly id: string }> {
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
}

function Head<Row extends { readonly id: string }>({ props, grid }: HeadProps<Row>) {
  const shift = props.selected === undefined ? 0 : 1;
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" className={styles.head} aria-rowindex={1}>
        {shift === 1 && <SelectHead props={props} grid={grid} />}
        {props.columns.map((column, index) => (
          <HeadCell key={column.id} column={column} place={index + shift} props={props} grid={grid} />
        ))}
      </div>
    </div>
  );
}

/** Selects everything that the list shows, or nothing. */
function SelectHead<Row extends { readonly id: string }>({ props, grid }: HeadProps<Row>) {
  const { selected = selectNothing, onSelect, pages, allLabel } = props;
  const all = selected.kind === 'all' && selected.except.size === 0;
  const some = !all && hasSelection(props);
  return (
    <div role="columnheader" className={styles.headCell} aria-colindex={1}>
      <span className="unseen">{say('table.selected')}</span>
      <input
        type="checkbox"
        className={styles.tick}
        data-cell="-1:0"
        tabIndex={grid.active.row === -1 && grid.active.column === 0 ? 0 : -1}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        aria-label={allLabel ?? say('table.selectAll')}
        checked={all}
        disabled={pages.total === 0}
        onFocus={() => grid.activate({ row: -1, column: 0 })}
        onChange={() => onSelect?.(all || some ? selectNothing : selectAll)}
      />
    </div>
  );
}

interface HeadCellProps<Row extends { readonly id: string }> extends HeadProps<Row> {
  readonly column: Column<Row>;
  readonly place: number;
}

function HeadCell<Row extends { readonly id: string }>({ column, place, props, grid }: HeadCellProps<Row>) {
  const { sort, onSort } = props;
  const by = column.sort;
  const direction = by !== undefined && sort?.by === by ? sort.direction : null;
  const focusable = {
    'data-cell': `-1:${place}`,
    tabIndex: grid.active.row === -1 && grid.active.column === place ? 0 : -1,
    onFocus: () => grid.activate({ row: -1, column: place }),
  };
  return (
    <div
      role="columnheader"
      className={styles.headCell}
      data-align={column.align}
      aria-colindex={place + 1}
      aria-sort={direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
      {...(by === undefined && focusable)}
    >
      {by === undefined || !onSort ? (
        <span className={column.isTitleHidden && 'unseen'}>{column.title}</span>
      ) : (
        <button type="button" className={styles.sort} {...focusable} onClick={() => onSort(turned(by, sort))}>
          {column.title}
          {direction === 'asc' && <IconArrowUp size={12} stroke={2} aria-hidden />}
          {direction === 'desc' && <IconArrowDown size={12} stroke={2} aria-hidden />}
        </button>
      )}
    </div>
  );
}

function turned(by: string, sort: Sort | undefined): Sort {
  return { by, direction: sort?.by === by && sort.direction === 'asc' ? 'desc' : 'asc' };
}
