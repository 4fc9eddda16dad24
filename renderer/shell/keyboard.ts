import { useDialogs } from '../state/dialogs.ts';
import { chordsOf } from '../state/keys.ts';
import { commandOf, startsSequence } from './command-keys.ts';
import { leadByArrows, leadByEscape, noteWhoseKey } from './leading-keys.ts';
import { inText, runChosen, runCommand } from './run-command.ts';

/** Listens for the keys of commands and for the menu bar; returns the function that stops it. */
export function listenForCommands(): () => void {
  let pending: readonly string[] = [];
  let pendingSince = 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const chords = chordsOf(event).filter(isFree);
    if (chords.length === 0) return;
    const recent = event.timeStamp - pendingSince < 1500 ? pending : [];
    const id = commandOf(chords, recent);
    pending = id === undefined ? chords.filter(startsSequence) : [];
    pendingSince = event.timeStamp;
    if (id === undefined) return;
    event.preventDefault();
    runCommand(id);
  };
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keydown', noteWhoseKey, { capture: true });
  window.addEventListener('keydown', leadByArrows, { capture: true });
  window.addEventListener('keydown', leadByEscape);
  const offMenu = window.roadbook.on('command', ({ id }) => runChosen(id));
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keydown', noteWhoseKey, { capture: true });
    window.removeEventListener('keydown', leadByArrows, { capture: true });
    window.removeEventListener('keydown', leadByEscape);
    offMenu();
  };
}

/** Letters belong to a text that is being typed and to an open dialog; undoing in a text belongs to the text. */
function isFree(chord: string): boolean {
  if (!chord.startsWith('Mod+')) return !inText() && useDialogs.getState().stack.length === 0;
  return !inText() || !/^Mod\+(Shift\+)?Z$/.test(chord);
}
