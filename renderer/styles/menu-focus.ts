import type { FocusEvent } from 'react';

/**
 * The ref of a menu: focuses its marked item, or the first that can be chosen, as soon as the menu is there, and returns
 * the focus when it goes. The focus trap does so only a moment later, and keys pressed meanwhile would be lost.
 */
export function takeFocus(dropdown: HTMLElement | null): (() => void) | undefined {
  if (dropdown === null) return undefined;
  const opener = document.activeElement;
  const item =
    dropdown.querySelector('[data-autofocus]') ?? dropdown.querySelector('[data-menu-item]:enabled');
  if (item instanceof HTMLElement) focusItem(item);
  return () => {
    const left = document.activeElement;
    const isFree = left === null || left === document.body || dropdown.contains(left);
    if (isFree && opener instanceof HTMLElement) focusItem(opener);
  };
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
