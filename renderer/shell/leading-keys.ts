import { useDialogs } from '../state/dialogs.ts';
import { keyOf } from '../state/keys.ts';
import { readingKey } from '../state/reading-direction.ts';
import { currentRoute, goTo } from '../state/route.ts';
import type { Route } from '../state/route.ts';
import { inText } from './run-command.ts';

/** Alt with the left and right arrows lead back and on; Esc leads from the page of a record to its list. */
export function leadByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || inText() || isCovered()) return;
  const key = readingKey(keyOf(event));
  const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (isAlt && key === 'ArrowLeft') window.history.back();
  else if (isAlt && key === 'ArrowRight') window.history.forward();
  else if (key === 'Escape' && !event.altKey) leadToList(currentRoute());
  else return;
  event.preventDefault();
}

/** Something open over the page takes its own keys. */
function isCovered(): boolean {
  const open = "[role='menu'], [role='listbox'], [role='dialog']";
  const boxes = [...document.querySelectorAll(open)];
  return useDialogs.getState().stack.length > 0 || boxes.some((box) => box.checkVisibility());
}

function leadToList({ place }: Route): void {
  if (place === 'opportunity') goTo({ place: 'opportunities' });
  else if (place === 'customer') goTo({ place: 'customers' });
}
