import { run } from '../../commands/run.ts';

/** Cuts or copies in the focused field, as its keys do. */
export function editText(act: 'cut' | 'copy'): void {
  document.execCommand(act);
}

/** Pages may not read the clipboard: the main process pastes into the focused field. */
export function pasteText(): void {
  void run('clipboard.paste', {}, { quiet: true });
}
