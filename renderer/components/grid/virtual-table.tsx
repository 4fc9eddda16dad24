/**
 * A grid for long lists. Rows come in pages through `usePages`; columns are plain data. Arrows, Page Up and Down,
 * Home and End move; Enter opens, Space selects; F2, a click into the focused cell or typing edits. In a head, Shift
 * with the left and right arrows sets the width of the column.
 */
import { useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { GroupLineRow } from './group-line-row.tsx';
import { useResizing } from './column-edge.tsx';
import { hasSelection, isSelected } from './row-selection.ts';
import { ClaimFocus } from '../frame/empty-state.tsx';
import { scaled } from '../frame/text-scale.ts';
import { leastWidth, templateOf } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import type { VirtualTableProps } from './table-columns.ts';
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
  const { sized, resizing } = useResizing(columns, props.onResize);
  const width = leastWidth(sized, selectable);
  const frame = { '--template': templateOf(sized, selectable), minWidth: scaled(width) } as CSSProperties;
  const isEmpty = pages.ready && pages.total === 0;
  return (
    <div className={styles.table} data-selecting={(selected && hasSelection(selected)) || undefined}>
      <div className={styles.view} data-table>
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
              <TableHead props={props} grid={grid} resizing={resizing} />
              <div className={styles.body} role="rowgroup" style={{ height: `${grid.height}px` }}>
                <Rows props={props} grid={grid} />
              </div>
            </div>
          </div>
        </div>
        {isEmpty && (
          <div className={styles.empty} data-without-rows>
            <ClaimFocus value={grid.claimFocus}>{empty}</ClaimFocus>
          </div>
        )}
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

/** Rows are identified by id, so that text typed into one never ends up in another. */
function Rows<Row extends { readonly id: string }>({ props, grid }: RowsProps<Row>) {
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

interface RowsProps<Row extends { readonly id: string }> {
  readonly props: VirtualTableProps<Row>;
  readonly grid: Grid;
}
