import { keyOf } from '../../state/keys.ts';
import { placeAt } from './context-place.ts';
import type { ContextPlace } from './context-place.ts';
import { guardFocus } from './quiet-focus.ts';

/** Listens for the right button, the menu key and Shift+F10, and for copying; returns the function that stops it. */
export function listenForContextMenu(open: (place: ContextPlace) => void): () => void {
  const onPointer = (event: MouseEvent): void => {
    if (event.defaultPrevented) return;
    // Otherwise, the preview host shows Chromium's own menu.
    event.preventDefault();
    const { target, clientX: x, clientY: y } = event;
    if (target instanceof Element && !isInMenu(target)) open(placeAt(target, { x, y }));
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key !== 'ContextMenu' && !(key === 'F10' && event.shiftKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const at = document.activeElement;
    if (at !== null && !isInMenu(at)) open(placeAt(at, null));
  };
  const offFocus = guardFocus();
  window.addEventListener('contextmenu', onPointer);
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('copy', onCopy);
  return () => {
    offFocus();
    window.removeEventListener('contextmenu', onPointer);
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('copy', onCopy);
  };
}

function isInMenu(element: Element): boolean {
  return element.closest("[role='menu']") !== null;
}

/** Without a marked text, copying takes the focused cell. */
function onCopy(event: ClipboardEvent): void {
  if (event.defaultPrevented) return;
  const at = document.activeElement;
  if (at === null || at.closest("[role='gridcell']") === null) return;
  const { field, marked, cell } = placeAt(at, null);
  if (field !== null || marked !== '' || cell === '') return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', cell);
}
