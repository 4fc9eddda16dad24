/**
 * FOUNDATION, stable: one table of commands for the keyboard and the menu bar. A new command of
 * `shared/commands` compiles only when it stands in the table.
 */
import { commands } from '../../../shared/commands/commands.ts';
import type { CommandId, CommandSpec } from '../../../shared/commands/commands.ts';
import { redo, run, undo } from '../../api/commands.ts';
import { say } from '../../../shared/words/say.ts';
import { openDialog, useDialogs } from '../../state/dialogs.ts';
import { forecastInput } from '../../state/forecast-view.ts';
import { goTo } from '../../state/route.ts';
import { chooseTheme } from '../../state/theme.ts';

const table: Readonly<Record<CommandId, () => void>> = {
  'opportunity.new': () => openDialog({ kind: 'new-opportunity' }),
  'customer.new': () => openDialog({ kind: 'new-customer', customerKind: 'account' }),
  import: () => openDialog({ kind: 'import' }),
  export: () => openDialog({ kind: 'export-forecast', input: forecastInput() }),
  'backup.now': () => void run('backup.now', {}, { success: say('backup.done') }),
  'backup.open': () => openDialog({ kind: 'backups' }),
  undo: () => (inText() ? document.execCommand('undo') : void undo()),
  redo: () => (inText() ? document.execCommand('redo') : void redo()),
  search: () => document.querySelector<HTMLElement>('[data-page-search]')?.focus(),
  'go.opportunities': () => goTo({ place: 'opportunities' }),
  'go.forecast': () => goTo({ place: 'forecast' }),
  'go.customers': () => goTo({ place: 'customers' }),
  'go.setup': () => goTo({ place: 'setup', section: 'cycles' }),
  'theme.light': () => chooseTheme('light'),
  'theme.dark': () => chooseTheme('dark'),
  'theme.system': () => chooseTheme('system'),
  keys: () => openDialog({ kind: 'keys' }),
};

/** Does what a command says. While a dialog stands open only undo and redo of text go through. */
export function runCommand(id: CommandId): void {
  const dialogOpen = useDialogs.getState().stack.length > 0;
  const isUndo = id === 'undo' || id === 'redo';
  if (dialogOpen && !(isUndo && inText())) return;
  table[id]();
}

/** Listens for the keys of commands and for the menu bar; answers its own end. */
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
  const offMenu = window.roadbook.on('command', ({ id }) => runCommand(id));
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    offMenu();
  };
}

/** Redo is known by two chords; the second one is Windows' own. */
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
  // Shift belongs to the character itself for "?" and "/".
  return mod ? `Mod+${event.shiftKey ? 'Shift+' : ''}${key}` : key;
}

/** Whether the focus stands where a person writes. */
function inText(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement) return true;
  if (at instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(at.type);
  return at instanceof HTMLElement && at.isContentEditable;
}
