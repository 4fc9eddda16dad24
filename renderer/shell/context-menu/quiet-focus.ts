const events = ['focus', 'blur', 'focusin', 'focusout'] as const;

let quiet: Element | null = null;

/**
 * While a menu has the focus, its text field doesn't hear that it lost it: leaving a field saves it, and leaving a cell
 * ends its editing. Returns the function that gives the focus back, as silently.
 */
export function borrowFocus(field: HTMLElement): () => void {
  quiet = field;
  return () => {
    field.focus({ preventScroll: true });
    quiet = null;
  };
}

/** Has to be called before others listen to the focus; returns the function that stops it. */
export function guardFocus(): () => void {
  const keep = (event: FocusEvent): void => {
    if (quiet !== null && event.target === quiet) event.stopImmediatePropagation();
  };
  for (const kind of events) window.addEventListener(kind, keep, { capture: true });
  return () => {
    for (const kind of events) window.removeEventListener(kind, keep, { capture: true });
  };
}
