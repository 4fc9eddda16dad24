import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { refusalIn } from '../../../api/call.ts';
import { queryClient } from '../../../api/queries.tsx';
import { wordsOf } from '../../../commands/refusals.ts';
import { copyText } from '../../../state/clipboard.ts';
import { useContextActs } from '../../../state/context-acts.ts';
import { useLatest } from '../../../state/kept.ts';
import { showToast } from '../../../state/toasts.ts';
import { isSelected } from '../../grid/row-selection.ts';
import type { RowSelection } from '../../grid/row-selection.ts';
import { lineOf, rowCells, tableHtml } from '../../show/shown-text.ts';
import type { ListKind, ListTypes } from '../list-kind.ts';
import type { ShownList } from '../use-list.tsx';
import { isInSelectedRow } from './selected-row.ts';

interface RowsToCopyProps<T extends ListTypes> {
  readonly kind: ListKind<T>;
  readonly list: ShownList<T>;
  readonly selected: RowSelection;
  /** How many rows are selected. */
  readonly n: number;
}

const pageSize = 200;
const most = 5000;

/**
 * Copies the selected rows as they are shown, in the columns of the list, for a spreadsheet: from the context menu and by
 * Ctrl/Cmd+C in a selected row. They are rendered out of sight, a page at a time.
 */
export function RowsToCopy<T extends ListTypes>(props: RowsToCopyProps<T>) {
  const { list, n } = props;
  const [page, setPage] = useState<Page<T['row']> | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const read = (offset: number, lines: Page<T['row']>['lines']): void => {
    readPage(props, offset).then(
      (rows) => setPage({ rows, offset, lines }),
      (cause: unknown) => {
        setPage(null);
        showToast({ tone: 'refusal', words: wordsOf(refusalIn(cause)) });
      },
    );
  };
  const copy = (): void => {
    if (n <= most) read(0, []);
    else showToast({ tone: 'refusal', words: say('context.copy-rows.too-many', { most }) });
  };
  useContextActs((target) =>
    isInSelectedRow(target) ? [{ label: say('context.copy-rows', { n }), run: copy }] : null,
  );
  useCopyKey(copy);
  const latest = useLatest({ read, n, count: list.count ?? 0 });
  useLayoutEffect(() => {
    if (page === null || body.current === null) return;
    const lines = [...page.lines, ...[...body.current.rows].map(rowCells)];
    const offset = page.offset + pageSize;
    const { read: readOn, n: wanted, count } = latest.current;
    if (lines.length < wanted && offset < count) return readOn(offset, lines);
    copyText(lines.map(lineOf).join('\n'), tableHtml(lines));
    showToast({ tone: 'done', words: say('context.copied', { n: lines.length }) });
    setPage(null);
  }, [page, latest]);
  if (page === null) return null;
  return (
    <table className="unseen" aria-hidden>
      <tbody ref={body}>
        {page.rows.map((row) => (
          <tr key={row.id}>
            {list.columns.map(({ id, cell }) => (
              <td key={id}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly offset: number;
  /** The cells of the pages before. */
  readonly lines: readonly (readonly string[])[];
}

/** The selected rows of a page of the list. */
async function readPage<T extends ListTypes>(
  { kind, list, selected }: RowsToCopyProps<T>,
  offset: number,
): Promise<readonly T['row'][]> {
  const { rows } = await queryClient.fetchQuery(kind.reads.rows(list.asked, { offset, limit: pageSize }));
  return rows.filter(({ id }) => isSelected(selected, id));
}

/** Unless a text is marked or being edited. */
function useCopyKey(copy: () => void): void {
  const latest = useLatest(copy);
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const at = document.activeElement;
      const isText = at instanceof HTMLInputElement && at.type !== 'checkbox';
      const isMarked = window.getSelection()?.isCollapsed === false;
      if (event.defaultPrevented || at === null || isText || isMarked || !isInSelectedRow(at)) return;
      event.preventDefault();
      latest.current();
    };
    // Before the window copies a single cell.
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [latest]);
}
