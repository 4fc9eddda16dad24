import { useFormats } from '../../../state/locale.ts';
import type { Column } from '../../grid/table-columns.ts';
import type { GroupBy, ListGroups, ListKind, ListPaper, ListTypes } from '../list-kind.ts';
import { shownColumns } from '../shown-columns.ts';
import type { Sections } from './sections.ts';

/** Pixels of columns that fit on a sheet that lies on its side, in the size of print. */
const widthOfSheet = 1300;

interface TableProps<Kind extends ListTypes> {
  readonly kind: ListKind<Kind>;
  readonly paper: Pick<ListPaper<Kind, unknown>, 'fit'>;
  readonly view: Kind['shape'];
  readonly by: GroupBy<Kind> | null;
  readonly list: Sections<Kind>;
}

/** The columns of the view over its rows, which follow the heads of their groups. */
export function PaperTable<Kind extends ListTypes>({ kind, paper, view, by, list }: TableProps<Kind>) {
  const formats = useFormats();
  const { sections, groups } = list;
  const rows = sections.flatMap((section) => section.rows);
  const fit = paper.fit(rows, formats);
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
          {group !== null && <HeadRow<Kind> {...head} group={group} />}
          {own.map((row) => (
            <Line<Kind> key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
      {groups?.rest && (
        <tbody>
          <HeadRow<Kind> {...head} group={null} />
        </tbody>
      )}
    </table>
  );
}

interface HeadRowProps<Kind extends ListTypes> {
  readonly heads: ListGroups<Kind> | undefined;
  readonly by: GroupBy<Kind> | null;
  readonly group: Kind['groups']['groups'][number] | null;
  readonly groups: Kind['groups'] | null;
  readonly columns: number;
}

function HeadRow<Kind extends ListTypes>({ heads, by, group, groups, columns }: HeadRowProps<Kind>) {
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

interface LineProps<Kind extends ListTypes> {
  readonly row: Kind['row'];
  readonly columns: readonly Column<Kind['row']>[];
}

function Line<Kind extends ListTypes>({ row, columns }: LineProps<Kind>) {
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
