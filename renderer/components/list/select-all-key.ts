import { useEffect } from 'react';
import { useDialogs } from '../../state/dialogs.ts';
import { selectAll } from '../grid/row-selection.ts';
import type { ListState } from './list-state.ts';
import { chordsOf } from '../../state/keys.ts';

/** Ctrl+A selects the rows, wherever the focus is on the screen of a list, except while typing. */
export function useSelectAllKey({ select }: ListState, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !chordsOf(event).includes('Mod+A')) return;
      const at = document.activeElement;
      const writes = at instanceof HTMLElement && at.matches("input:not([type='checkbox']), textarea");
      if (writes || useDialogs.getState().stack.length > 0) return;
      event.preventDefault();
      select(selectAll);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [select, isOn]);
}
