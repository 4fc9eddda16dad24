import type { KeyboardEvent } from 'react';

/**
 * Enter chooses the option that is marked. Mantine counts the marked option too, but sets its count from a timer that
 * runs late on a busy computer, and Enter then does nothing.
 */
export function chooseMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}
