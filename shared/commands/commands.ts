/**
 * Every command of the app: one list for the menu bar, the keyboard and (later) the palette.
 * `keys` uses `Mod` for Ctrl or Cmd. Titles are keys into the catalogue of words (`command.<id>`).
 */
export type MenuPlace = 'file' | 'edit' | 'view' | 'go' | 'deal' | 'help';

export interface CommandSpec {
  readonly id: string;
  readonly menu: MenuPlace;
  readonly keys?: string;
}

export const commands = [
  { id: 'opportunity.new', menu: 'file', keys: 'N' },
  { id: 'customer.new', menu: 'file' },
  { id: 'import', menu: 'file', keys: 'Mod+I' },
  { id: 'export', menu: 'file', keys: 'Mod+E' },
  { id: 'backup.now', menu: 'file' },
  { id: 'backup.open', menu: 'file' },
  { id: 'undo', menu: 'edit', keys: 'Mod+Z' },
  { id: 'redo', menu: 'edit', keys: 'Mod+Shift+Z' },
  { id: 'search', menu: 'edit', keys: '/' },
  { id: 'go.opportunities', menu: 'go', keys: 'G O' },
  { id: 'go.forecast', menu: 'go', keys: 'G F' },
  { id: 'go.customers', menu: 'go', keys: 'G C' },
  { id: 'go.setup', menu: 'go', keys: 'G S' },
  { id: 'theme.light', menu: 'view' },
  { id: 'theme.dark', menu: 'view' },
  { id: 'theme.system', menu: 'view' },
  { id: 'keys', menu: 'help', keys: '?' },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof commands)[number]['id'];
