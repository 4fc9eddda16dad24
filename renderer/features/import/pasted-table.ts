/** A table on the clipboard, as a text with tabs between its cells; null when there is none. */
export function tableOn(clipboard: Pick<DataTransfer, 'getData'>): string | null {
  const text = clipboard.getData('text/plain');
  // A spreadsheet's own text is exact where its HTML is made for the eye.
  if (text.includes('\t')) return text;
  return tableInHtml(clipboard.getData('text/html')) ?? (/[\r\n]/.test(text.trim()) ? text : null);
}

/** The first table of a page. Nothing in it is loaded or run. */
function tableInHtml(html: string): string | null {
  if (html === '') return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellsOf).join('\t'));
  return rows.length === 0 ? null : rows.join('\n');
}

const mostColumns = 2000;

/** A cell over several columns is in the first of them. */
function cellsOf(cell: HTMLTableCellElement): string[] {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  const text = (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
  const blanks = Array.from({ length: Math.min(cell.colSpan, mostColumns) - 1 }, () => '');
  return [/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text, ...blanks];
}
