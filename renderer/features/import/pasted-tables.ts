import { useEffect } from 'react';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { showToast } from '../../state/toasts.ts';
import { readPasted } from './import-state.ts';
import { tableOn } from './pasted-table.ts';

/** Reads tables that are pasted while the step is shown, unless into a field. */
export function usePastedTables(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const at = event.target;
      const isField = at instanceof HTMLElement && at.matches("input:not([type='radio']), textarea");
      if (event.defaultPrevented || isField || event.clipboardData === null) return;
      event.preventDefault();
      const pasted = tableOn(event.clipboardData);
      if (pasted === null) showToast({ tone: 'refusal', words: say('wizard.file.paste.nothing') });
      else void readPasted(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** Pastes as the key does: pages may not read the clipboard, but may be told what is pasted. */
export function pasteTable(): void {
  void run('clipboard.paste', {}, { quiet: true });
}
