import { amountWidth } from '../../../components/grid/amount-width.ts';
import type { Column } from '../../../components/grid/table-columns.ts';
import { useFormats } from '../../../state/locale.ts';
import type { DealRow } from '../offered/deal.ts';
import { shownColumns } from '../list/columns.tsx';
import { amountsOf } from '../list/deal-list.tsx';
import { GroupHead } from '../list/group-head.tsx';
import type { Group, Groups } from '../list/grouped-pages.ts';
import type { GroupBy, ListView } from '../list/list-view.ts';
import type { Sections } from './deals-sections.ts';

/** Pixels of columns that fit on a sheet that lies on its side, in the size of print. */
const widthOfSheet = 1300;

interface TableProps {
  readonly view: ListView;
  readonly list: Sections;
}

/** The columns of the view over its deals, which stand below the heads of their groups. */
export function DealsTable({ view, list: { sections, groups } }: TableProps) {
  const formats = useFormats();
  const rows = sections.flatMap((section) => section.rows);
  const columns = shownColumns(view.columns, {
    width: widthOfSheet,
    amount: amountWidth(rows.flatMap(amountsOf), formats),
    idle: idleColumns(rows),
  });
  const head = { by: view.group, groups, columns: columns.length };
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map(({ id, title, align }) => (
            <th key={id} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map(({ group, rows: own }) => (
        <tbody key={group?.key ?? ''}>
          {group !== null && <HeadRow {...head} group={group} />}
          {own.map((row) => (
            <DealLine key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
      {groups?.rest && (
        <tbody>
          <HeadRow {...head} group={null} />
        </tbody>
      )}
    </table>
  );
}

interface HeadRowProps {
  readonly by: GroupBy | null;
  readonly group: Group | null;
  readonly groups: Groups | null;
  readonly columns: number;
}

function HeadRow({ by, group, groups, columns }: HeadRowProps) {
  if (by === null || groups === null) return null;
  return (
    <tr className="paper-group">
      <th scope="rowgroup" colSpan={columns}>
        <div>
          <GroupHead by={by} group={group} groups={groups} places={null} />
        </div>
      </th>
    </tr>
  );
}

interface DealLineProps {
  readonly row: DealRow;
  readonly columns: readonly Column<DealRow>[];
}

function DealLine({ row, columns }: DealLineProps) {
  return (
    <tr>
      {columns.map(({ id, align, opens, cell }) => (
        <td key={id} data-align={align} data-strong={opens || undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Columns that would say nothing, or the same in every row. */
function idleColumns(rows: readonly DealRow[]): readonly string[] {
  const people = new Set(rows.map(({ salesperson }) => salesperson.id));
  const isTagged = rows.some(({ tags }) => tags.length > 0);
  return [...(people.size > 1 ? [] : ['salesperson']), ...(isTagged ? [] : ['tags'])];
}
