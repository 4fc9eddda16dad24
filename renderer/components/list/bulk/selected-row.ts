/** Whether an element is in a selected row of a list. */
export function isInSelectedRow(element: Element): boolean {
  return element.closest("[role='row'][aria-selected='true']") !== null;
}
