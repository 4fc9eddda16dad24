import { IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { CellAbout, useCellAbout } from './cell-about.tsx';
import type { GroupLine, TableGroups } from './table-columns.ts';
import type { Grid } from './grid.ts';
import styles from './virtual-table.module.css';

interface GroupLineRowProps {
  readonly group: GroupLine;
  readonly groups: TableGroups;
  readonly grid: Grid;
  readonly index: number;
  readonly start: number;
}

/**
 * The head of a group. It is in a box as high as the group and sticks below the column headings, so that the next
 * group pushes it away.
 */
export function GroupLineRow(props: GroupLineRowProps) {
  const { group, groups, grid, index, start } = props;
  const lines = group.open === true ? group.rows + 1 : 1;
  const box: CSSProperties = { top: `${start}px`, height: `${lines * grid.line}px` };
  return (
    <div role="presentation" className={styles.groupBox} style={box}>
      <div
        role="row"
        className={styles.groupRow}
        aria-rowindex={index + 2}
        aria-level={1}
        aria-posinset={group.index + 1}
        aria-setsize={groups.count}
        aria-expanded={group.open ?? undefined}
      >
        <GroupCell {...props} />
      </div>
    </div>
  );
}

/** One cell across the whole width. The grid passes its keys on, since it knows the active line. */
function GroupCell({ group, groups, grid, index }: GroupLineRowProps) {
  const { active } = grid;
  const isActive = active.row === index;
  const about = useCellAbout(groups.about(group));
  const handlers = {
    onClick: () => {
      grid.activate({ row: index, column: 0 });
      groups.toggle(group.key);
    },
    onFocus: () => {
      if (!isActive) grid.activate({ row: index, column: active.column });
      about.onFocus();
    },
  };
  return (
    <div
      role="rowheader"
      className={styles.groupCell}
      data-cell={index}
      data-columns={groups.inColumns || undefined}
      tabIndex={isActive ? 0 : -1}
      {...about.bound}
      {...handlers}
    >
      <IconChevronRight
        className={styles.chevron}
        data-none={group.open === null || undefined}
        size={13}
        stroke={2}
        aria-hidden
      />
      {groups.head(group)}
      <CellAbout about={about} />
    </div>
  );
}
