/** Focuses the active cell of the visible list. */
export function focusRows(options: FocusOptions = { preventScroll: true }): void {
  const cell = ":is([role='gridcell'], [role='rowheader'])[tabindex='0']";
  document.querySelector<HTMLElement>(cell)?.focus(options);
}
