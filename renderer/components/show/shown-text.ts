import { guardCell } from '../../../shared/csv/guard.ts';

/** The text that an element shows, in one line. Of a field it is the value. Blank without an element. */
export function shownText(element: Element | null): string {
  return (element === null ? '' : gather(element)).replace(/\s+/g, ' ').trim();
}

/** The cells of a row for a spreadsheet, which runs no formula in them. Numbers stay numbers. */
export function rowCells(row: Element): string[] {
  const cells = [...row.querySelectorAll("[role='gridcell'], [role='rowheader'], td, th")];
  const texts = cells.filter((cell) => !cell.matches(selecting)).map(shownText);
  return texts.map((text) => (isFigure.test(text) ? text : guardCell(text)));
}

/** A negative number, amount or percentage as the list shows it. A plus begins a phone number. */
const isFigure = /^[-\u2212](?:\p{Sc}|\p{Lu}{3})?\s?\d[\d.,\s'\u2019]*(?:\s?(?:\p{Sc}|\p{Lu}{3}|%))?$/u;

/** A row as a line for a spreadsheet, which puts each cell into one of its own. */
export function rowText(row: Element): string {
  return lineOf(rowCells(row));
}

/** Cells as a line with tabs between them. */
export function lineOf(cells: readonly string[]): string {
  return cells.join('\t').replace(/\t+$/, '');
}

/** Rows of cells as a table for programs that paste HTML. */
export function tableHtml(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table.outerHTML;
}

/** The checkbox that selects a row. */
const selecting = "[data-cell]:has(> [type='checkbox'])";

/** Only for assistive technology, or without meaning as text. */
const unshown = ".unseen, svg, kbd, [aria-hidden='true'], [role='tooltip']";

function gather(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(unshown)) return '';
  const value = valueOf(node);
  if (value !== null) return value;
  const text = [...node.childNodes].map(gather).join('');
  // Texts beside each other are words of their own, unless they are in one line of text.
  return getComputedStyle(node).display.startsWith('inline') ? text : ` ${text} `;
}

function valueOf(node: Element): string | null {
  if (node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) return node.value;
  if (!(node instanceof HTMLInputElement)) return null;
  if (node.type !== 'checkbox' && node.type !== 'radio') return node.value;
  return node.checked ? '✓' : '';
}
