import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template.ts';
import { commands } from '../../../shared/commands/commands.ts';

const items = (platform: NodeJS.Platform, choose = vi.fn<(id: string) => void>()) =>
  menuTemplate({ platform, choose }).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe('the menu bar', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('has every command once on %s', (platform) => {
    const ids = items(platform).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
  });

  it('tells which command was chosen', () => {
    const choose = vi.fn<(id: string) => void>();
    const undo = items('linux', choose).find(({ id }) => id === 'undo');
    const click = undo?.click as (() => void) | undefined;
    click?.();
    expect(choose).toHaveBeenCalledWith('undo');
  });

  it('shows chords, and leaves single letters to the page', () => {
    const keys = Object.fromEntries(items('linux').map(({ id, accelerator }) => [id, accelerator]));
    expect(keys['undo']).toBe('CmdOrCtrl+Z');
    expect(keys['opportunity.new']).toBeUndefined();
    expect(keys['go.forecast']).toBeUndefined();
  });

  it('hears no keys itself where it may choose', () => {
    expect(
      items('win32').filter(
        ({ id, registerAccelerator }) => id !== undefined && registerAccelerator !== false,
      ),
    ).toEqual([]);
  });

  it('has words for every item and no empty menu', () => {
    const menus = menuTemplate({ platform: 'linux', choose: () => {} });
    expect(menus.every(({ label, role }) => label !== undefined || role !== undefined)).toBe(true);
    expect(menus.every(({ submenu }) => Array.isArray(submenu) && submenu.length > 0)).toBe(true);
    expect(items('linux').every(({ id, label }) => id === undefined || !label?.startsWith('command.'))).toBe(
      true,
    );
  });
});
