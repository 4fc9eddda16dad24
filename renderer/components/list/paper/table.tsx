import { useFormats } from '../../../state/locale.ts';
import type { Column } from '../../grid/table-columns.ts';
import type { GroupBy, ListGroups, ListKind, ListPaper, ListTypes } from '../list-kind.ts';
import { shownColumns } from '../shown-columns.ts';
import type { Sections } from './sections.ts';

/** Width for columns on a landscape sheet, in pixels at the print's text size. */
const widthOfSheet = 1300;

interface TableProps<T extends ListTypes> {
  readonly kind: ListKind<T>;
  readonly paper: Pick<ListPaper<T, unknown>, 'fit'>;
  readonly view: T['shape'];
  readonly by: GroupBy<T> | null;
  readonly list: Sections<T>;
}

/** The columns of the view and its rows below the heads of their groups. */
export function PaperTable<T extends ListTypes>({ kind, paper, view, by, list }: TableProps<T>) {
  const formats = useFormats();
  const { sections, groups } = list;
  const rows = sections.flatMap((section) => section.rows);
  const own = paper.fit(rows, formats);
  const fit = kind.columns.fitOnPaper?.(own, rows, formats) ?? own;
  const selectable = kind.acts !== undefined;
  const columns = shownColumns(kind.columns, view.columns, { ...fit, width: widthOfSheet, selectable });
  const head = { heads: kind.groups, by, groups, columns: columns.length };
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
          {group !== null && <HeadRow<T> {...head} group={group} />}
          {own.map((row) => (
            <Line<T> key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
      {groups?.rest && (
        <tbody>
          <HeadRow<T> {...head} group={null} />
        </tbody>
      )}
    </table>
  );
}

interface HeadRowProps<T extends ListTypes> {
  readonly heads: ListGroups<T> | undefined;
  readonly by: GroupBy<T> | null;
  readonly group: T['groups']['groups'][number] | null;
  readonly groups: T['groups'] | null;
  readonly columns: number;
}

function HeadRow<T extends ListTypes>({ heads, by, group, groups, columns }: HeadRowProps<T>) {
  if (heads === undefined || by === null || groups === null) return null;
  const { Head } = heads;
  return (
    <tr className="paper-group">
      <th scope="rowgroup" colSpan={columns}>
        <div>
          <Head by={by} group={group} groups={groups} columns={null} />
        </div>
      </th>
    </tr>
  );
}

interface LineProps<T extends ListTypes> {
  readonly row: T['row'];
  readonly columns: readonly Column<T['row']>[];
}

function Line<T extends ListTypes>({ row, columns }: LineProps<T>) {
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
