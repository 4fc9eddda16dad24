import type { MenuItemConstructorOptions } from 'electron';
import { commands } from '../../shared/commands/commands.ts';
import type { CommandId, CommandSpec, MenuPlace } from '../../shared/commands/commands.ts';
import { say } from '../../shared/words/say.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly choose: (id: CommandId) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** The menu bar: the app's own commands and the usual entries of a native menu bar. */
export function menuTemplate(options: MenuOptions): Item[] {
  const own = (place: MenuPlace): Item[] =>
    commands.filter((spec) => spec.menu === place).map((spec) => item(spec, options));
  const mac = options.platform === 'darwin';
  const menus: Item[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: say('menu.file'), submenu: [...own('file'), separator, { role: mac ? 'close' : 'quit' }] },
    { label: say('menu.edit'), submenu: [...own('edit'), separator, ...editRoles()] },
    { label: say('menu.view'), submenu: [...own('view'), separator, ...viewRoles()] },
    { label: say('menu.go'), submenu: own('go') },
    { label: say('menu.deal'), submenu: own('deal') },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { label: say('menu.help'), role: 'help', submenu: own('help') },
  ];
  return menus.filter(({ submenu }) => !Array.isArray(submenu) || submenu.length > 0);
}

function item(spec: CommandSpec & { readonly id: CommandId }, { platform, choose }: MenuOptions): Item {
  const accelerator = acceleratorOf(spec);
  return {
    id: spec.id,
    label: say(`command.${spec.id}`),
    click: () => choose(spec.id),
    ...(accelerator === null ? {} : { accelerator }),
    // The page gets the keys first and knows whether a text is being edited, so here they are only shown. macOS has
    // no such option, but there the page's `preventDefault` keeps a key from the menu.
    ...(platform === 'darwin' ? {} : { registerAccelerator: false }),
  };
}

/**
 * Keys in Electron's notation, or null. Single letters and sequences belong to the page alone: in the menu bar they
 * would block the letter in every text field.
 */
function acceleratorOf({ keys }: CommandSpec): string | null {
  return keys?.startsWith('Mod+') === true ? keys.replace('Mod+', 'CmdOrCtrl+') : null;
}

function editRoles(): Item[] {
  return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
}

function viewRoles(): Item[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
}
