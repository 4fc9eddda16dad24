import { run } from '../../commands/run.ts';

/** Copies a text. Pages may not write to the clipboard, but may answer what copying takes. */
export function copyText(text: string): void {
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', answer, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
}

/** Cuts, copies or selects in the focused field, as its keys do. */
export function editText(act: 'cut' | 'copy' | 'selectAll'): void {
  document.execCommand(act);
}

/** Pages may not read the clipboard: the main process pastes into the focused field. */
export function pasteText(): void {
  void run('clipboard.paste', {}, { quiet: true });
}
