import type * as Electron from 'electron';
import type { MenuLine } from '../border.ts';
import { answer } from './link.ts';

type Item = Electron.MenuItemConstructorOptions;

let bar: Menu | null = null;

export class Menu {
  readonly template: readonly Item[];

  private constructor(template: readonly Item[]) {
    this.template = template;
  }

  static buildFromTemplate(template: Item[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    bar = menu;
  }
}

/** Items that the app itself handles. Chromium handles the roles (copy, zoom, full screen). */
function chosen(): (Item & { menu: string })[] {
  return (bar?.template ?? []).flatMap(({ label = '', submenu }) =>
    Array.isArray(submenu)
      ? submenu.filter(({ click }) => click !== undefined).map((item) => ({ ...item, menu: label }))
      : [],
  );
}

answer('menu', (): MenuLine[] =>
  chosen().map(({ id = '', menu, label = id, accelerator }) => ({
    id,
    menu,
    label,
    keys: typeof accelerator === 'string' ? accelerator : null,
  })),
);

answer('chooseMenu', ({ id }) => {
  const item = chosen().find((line) => line.id === id);
  (item?.click as (() => void) | undefined)?.();
  return item !== undefined;
});
