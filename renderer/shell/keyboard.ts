import { commands } from '../../shared/commands/commands.ts';
import type { CommandId, CommandSpec } from '../../shared/commands/commands.ts';
import { useDialogs } from '../state/dialogs.ts';
import { inText, runChosen, runCommand } from './run-command.ts';

/** Listens for the keys of commands and for the menu bar; returns the function that stops it. */
export function listenForCommands(): () => void {
  let pending = '';
  let pendingSince = 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    if (chord === null) return;
    const held = chord.startsWith('Mod+');
    if (!held && (inText() || useDialogs.getState().stack.length > 0)) return;
    if (held && inText() && /^Mod\+(Shift\+)?Z$/.test(chord)) return;
    const recent = pending !== '' && event.timeStamp - pendingSince < 1500;
    const id = (recent ? commandOf(`${pending} ${chord}`) : undefined) ?? commandOf(chord);
    pending = id === undefined && !held && startsSequence(chord) ? chord : '';
    pendingSince = event.timeStamp;
    if (id === undefined) return;
    event.preventDefault();
    runCommand(id);
  };
  window.addEventListener('keydown', onKeyDown);
  const offMenu = window.roadbook.on('command', ({ id }) => runChosen(id));
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    offMenu();
  };
}

/** Redo has two shortcuts; the second one is Windows' own. */
function commandOf(keys: string): CommandId | undefined {
  if (keys === 'Mod+Y') return 'redo';
  return commands.find((command: CommandSpec) => command.keys === keys)?.id;
}

function startsSequence(chord: string): boolean {
  return commands.some((command: CommandSpec) => command.keys?.startsWith(`${chord} `) === true);
}

function chordOf(event: KeyboardEvent): string | null {
  if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key) || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = event.ctrlKey || event.metaKey;
  // Shift is part of the character itself for "?" and "/".
  return mod ? `Mod+${event.shiftKey ? 'Shift+' : ''}${key}` : key;
}
