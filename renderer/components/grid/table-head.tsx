/** The heads of a `VirtualTable`: they sort, select everything, and set the widths of their columns. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { keyOf } from '../../state/keys.ts';
import { readingKey } from '../../state/reading-direction.ts';
import { ColumnEdge } from './column-edge.tsx';
import type { Resizing } from './column-edge.tsx';
import type { Grid } from './grid.ts';
import { hasSelection, selectAll, selectNothing } from './row-selection.ts';
import type { Column, Sort, VirtualTableProps } from './table-columns.ts';
import styles from './virtual-table.module.css';

interface HeadProps<Row extends { readonly id: string }> {
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
  readonly resizing: Resizing | null;
}

export function TableHead<Row extends { readonly id: string }>({ props, grid, resizing }: HeadProps<Row>) {
  const shift = props.selected === undefined ? 0 : 1;
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" className={styles.head} aria-rowindex={1}>
        {shift === 1 && <SelectHead props={props} grid={grid} />}
        {props.columns.map((column, index) => (
          <HeadCell key={column.id} {...{ column, props, grid, resizing }} place={index + shift} />
        ))}
      </div>
    </div>
  );
}

/** Selects everything that the list shows, or nothing. */
function SelectHead<Row extends { readonly id: string }>({ props, grid }: Omit<HeadProps<Row>, 'resizing'>) {
  const { selected = selectNothing, onSelect, pages, allLabel } = props;
  const all = selected.kind === 'all' && selected.except.size === 0;
  const some = !all && hasSelection(selected);
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

function HeadCell<Row extends { readonly id: string }>(cell: HeadCellProps<Row>) {
  const { column, place, props, grid, resizing } = cell;
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
      {...(resizing && { onKeyDown: (event) => resizeByKey(event, column, resizing) })}
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
      {resizing && <ColumnEdge column={column} resizing={resizing} />}
    </div>
  );
}

const step = 8;

/** Shift with the left and right arrows, so that arrows alone still move between heads. */
function resizeByKey<Row>(event: KeyboardEvent<HTMLElement>, column: Column<Row>, { by }: Resizing): void {
  if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const key = readingKey(keyOf(event));
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  event.preventDefault();
  event.stopPropagation();
  by(column, event.currentTarget, key === 'ArrowRight' ? step : -step);
}

function turned(by: string, sort: Sort | undefined): Sort {
  return { by, direction: sort?.by === by && sort.direction === 'asc' ? 'desc' : 'asc' };
}
