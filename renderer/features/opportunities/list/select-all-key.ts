import { useEffect } from 'react';
import { selectAll } from '../../../components/grid/row-selection.ts';
import { useDialogs } from '../../../state/dialogs.ts';
import { select } from './list-state.ts';

/** Ctrl+A means the deals, wherever on the screen of deals the focus stands, unless one writes. */
export function useSelectAllKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const held = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!held || event.key.toLowerCase() !== 'a' || event.defaultPrevented) return;
      const at = document.activeElement;
      const writes = at instanceof HTMLElement && at.matches("input:not([type='checkbox']), textarea");
      if (writes || useDialogs.getState().stack.length > 0) return;
      event.preventDefault();
      select(selectAll);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
