import { guardCell } from '../../../shared/csv/guard.ts';

/** The text that an element shows, in one line. Of a field it is the value. Blank without an element. */
export function shownText(element: Element | null): string {
  return (element === null ? '' : gather(element)).replace(/\s+/g, ' ').trim();
}

/** The cells of a row as a line for a spreadsheet, which puts each into a cell of its own and runs no formula. */
export function rowText(row: Element): string {
  const cells = [...row.querySelectorAll("[role='gridcell'], [role='rowheader'], td, th")];
  const texts = cells.filter((cell) => !cell.matches(selecting)).map(shownText);
  return texts.map(guardCell).join('\t').replace(/\t+$/, '');
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
