import { useDialogs } from '../state/dialogs.ts';
import { keyOf } from '../state/keys.ts';
import { readingKey } from '../state/reading-direction.ts';
import { currentRoute, goTo } from '../state/route.ts';
import type { Route } from '../state/route.ts';
import { inText } from './run-command.ts';

/** Alt with the left and right arrows lead back and on, before a list, a chart or a bar takes the arrows for its own. */
export function leadByArrows(event: KeyboardEvent): void {
  const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!isAlt || inText() || isCovered()) return;
  const key = readingKey(keyOf(event));
  if (key === 'ArrowLeft') window.history.back();
  else if (key === 'ArrowRight') window.history.forward();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether the key that is pressed belonged to a text or to something open when it went down. */
let isTaken = false;

/**
 * Runs before anything reacts to the key: by the time the page gets it, a dialog may have closed and a text may have
 * lost the focus because of it.
 */
export function noteWhoseKey(): void {
  isTaken = inText() || isCovered();
}

/** Esc leads from the page of a record to its list; anywhere else it is left to what is on the page. */
export function leadByEscape(event: KeyboardEvent): void {
  if (isTaken || event.defaultPrevented || event.altKey || keyOf(event) !== 'Escape') return;
  const list = listOf(currentRoute());
  if (list === null) return;
  goTo(list);
  event.preventDefault();
}

/** Something open over the page takes its own keys. */
function isCovered(): boolean {
  const open = "[role='menu'], [role='listbox'], [role='dialog']";
  const boxes = [...document.querySelectorAll(open)];
  return useDialogs.getState().stack.length > 0 || boxes.some((box) => box.checkVisibility());
}

function listOf({ place }: Route): Route | null {
  if (place === 'opportunity') return { place: 'opportunities' };
  return place === 'customer' ? { place: 'customers' } : null;
}
