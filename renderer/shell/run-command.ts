/**
 * The implementation of each command, for the keyboard, the menu bar and the palette. A new command of
 * `shared/commands` compiles only when it is in the table.
 */
import type { CommandId } from '../../shared/commands/commands.ts';
import { say } from '../../shared/words/say.ts';
import { copyPhoneInView } from '../commands/copy-shown.ts';
import { run } from '../commands/run.ts';
import { redo, undo } from '../commands/undo.ts';
import { dealInView } from '../state/deal-in-view.ts';
import { closeDialog, openDialog, useDialogs } from '../state/dialogs.ts';
import { forecastInput } from '../state/forecast-view.ts';
import { startPrint } from '../state/print-job.ts';
import { currentRoute, goTo } from '../state/route.ts';
import { chooseTheme } from '../state/theme.ts';
import { showToast } from '../state/toasts.ts';
import { walk } from '../state/walk.ts';
import { actInView } from '../features/opportunities/offered/deal-commands.ts';
import { lists } from './lists.ts';

const table: Readonly<Record<CommandId, () => void>> = {
  'opportunity.new': () => openDialog({ kind: 'new-opportunity' }),
  'customer.new': () => openDialog({ kind: 'new-customer', customerKind: 'account' }),
  import: () => openDialog({ kind: 'import' }),
  export: exportPlace,
  print: () => startPrint('paper'),
  'print.pdf': () => startPrint('pdf'),
  'workspace.new': () => openDialog({ kind: 'new-workspace' }),
  'backup.now': () => void run('backup.now', {}, { success: say('backup.done') }),
  'backup.open': () => openDialog({ kind: 'backups' }),
  undo: () => (inText() ? document.execCommand('undo') : void undo()),
  redo: () => (inText() ? document.execCommand('redo') : void redo()),
  'phone.copy': copyPhoneInView,
  search: () => {
    const box = document.querySelector<HTMLElement>('[data-page-search]');
    if (box) box.focus();
    else openPalette();
  },
  palette: openPalette,
  views: () => {
    const { home, state } = lists[currentRoute().place === 'customers' ? 'customers' : 'opportunities'];
    goTo(home);
    state.pickView(true);
  },
  'go.today': () => goTo({ place: 'today' }),
  'go.opportunities': () => goTo({ place: 'opportunities' }),
  'go.forecast': () => goTo({ place: 'forecast' }),
  'go.customers': () => goTo({ place: 'customers' }),
  'go.setup': () => goTo({ place: 'setup', section: 'cycles' }),
  'record.next': () => walk(1),
  'record.previous': () => walk(-1),
  'deal.start': () => actInView('start'),
  'deal.next': () => actInView('next'),
  'deal.previous': () => actInView('previous'),
  'deal.skip': () => actInView('skip'),
  'deal.jump': () => actInView('jump'),
  'deal.move': () => actInView('move'),
  'deal.update': () => actInView('update'),
  'deal.follow-stage': () => actInView('follow-stage'),
  'deal.quote': () => actInView('quote'),
  'deal.hold': () => actInView('hold'),
  'deal.resume': () => actInView('resume'),
  'deal.change-cycle': () => actInView('change-cycle'),
  'deal.won': () => actInView('won'),
  'deal.lost': () => actInView('lost'),
  'deal.reopen': () => actInView('reopen'),
  'deal.redate': () => actInView('redate'),
  'deal.delete': () => actInView('delete'),
  'theme.light': () => chooseTheme('light'),
  'theme.dark': () => chooseTheme('dark'),
  'theme.system': () => chooseTheme('system'),
  keys: () => openDialog({ kind: 'keys' }),
  'update.check': () => openDialog({ kind: 'updates' }),
};

/** A list exports its records, every other page the forecast. */
function exportPlace(): void {
  const { place } = currentRoute();
  if (place === 'opportunities') openDialog({ kind: 'export-deals' });
  else if (place === 'customers') openDialog({ kind: 'export-customers' });
  else openDialog({ kind: 'export-forecast', input: forecastInput() });
}

function openPalette(): void {
  openDialog({ kind: 'palette', dealId: dealInView() });
}

/**
 * Runs a command. While a dialog is open, only undo and redo of text are allowed, and the palette's own shortcut,
 * which closes it again. Returns whether the command ran.
 */
export function runCommand(id: CommandId): boolean {
  const top = useDialogs.getState().stack.at(-1);
  const isUndo = id === 'undo' || id === 'redo';
  if (top?.kind === 'palette' && id === 'palette') closeDialog();
  else if (top === undefined || (isUndo && inText())) table[id]();
  else return false;
  return true;
}

/** Like `runCommand`, for the menu bar: a choice there always gets a response. */
export function runChosen(id: CommandId): void {
  if (!runCommand(id)) showToast({ tone: 'refusal', words: say('command.dialog-open') });
}

/** Whether the focus is in a text field. */
export function inText(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement) return true;
  if (at instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(at.type);
  return at instanceof HTMLElement && at.isContentEditable;
}
