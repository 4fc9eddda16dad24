import type { FocusEvent } from 'react';

/**
 * Focuses the marked item of a menu, or the first that can be chosen, as soon as the menu is there. The focus trap does so only a moment
 * later, and a key pressed meanwhile would be lost.
 */
export function takeFocus(dropdown: HTMLElement | null): void {
  const item =
    dropdown?.querySelector('[data-autofocus]') ?? dropdown?.querySelector('[data-menu-item]:enabled');
  if (item instanceof HTMLElement) focusItem(item);
}

/** For an item that appears after its menu. */
export function focusItem(item: HTMLElement | null): void {
  item?.focus({ preventScroll: true });
}

/** A key may have moved the focus by the time the trap focuses the marked item, so the mark moves with it. */
export function markFocused({ currentTarget, target }: FocusEvent): void {
  currentTarget.querySelector('[data-autofocus]')?.removeAttribute('data-autofocus');
  target.setAttribute('data-autofocus', 'true');
}
