import { Menu } from 'electron';
import type { CommandId } from '../../shared/commands/commands.ts';
import { menuTemplate } from './menu-template.ts';

/** Sets the menu bar. `choose` receives the id of the chosen command. */
export function setMenu(choose: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, choose })));
}
