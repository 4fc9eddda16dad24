/**
 * Every command of the app: one list for the menu bar, the keyboard and the palette. `keys` uses `Mod` for Ctrl or
 * Cmd. Titles are keys of the catalogue (`command.<id>`).
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
  { id: 'workspace.new', menu: 'file' },
  { id: 'print', menu: 'file', keys: 'Mod+P' },
  { id: 'print.pdf', menu: 'file' },
  { id: 'backup.now', menu: 'file' },
  { id: 'backup.open', menu: 'file' },
  { id: 'undo', menu: 'edit', keys: 'Mod+Z' },
  { id: 'redo', menu: 'edit', keys: 'Mod+Shift+Z' },
  { id: 'phone.copy', menu: 'edit', keys: 'C' },
  { id: 'search', menu: 'edit', keys: '/' },
  { id: 'views', menu: 'view', keys: 'V' },
  { id: 'palette', menu: 'go', keys: 'Mod+K' },
  { id: 'go.today', menu: 'go', keys: 'G T' },
  { id: 'go.opportunities', menu: 'go', keys: 'G O' },
  { id: 'go.forecast', menu: 'go', keys: 'G F' },
  { id: 'go.customers', menu: 'go', keys: 'G C' },
  { id: 'go.setup', menu: 'go', keys: 'G S' },
  { id: 'record.next', menu: 'go', keys: 'J' },
  { id: 'record.previous', menu: 'go', keys: 'K' },
  { id: 'deal.start', menu: 'deal', keys: 'D S' },
  { id: 'deal.next', menu: 'deal', keys: 'D N' },
  { id: 'deal.previous', menu: 'deal', keys: 'D P' },
  { id: 'deal.skip', menu: 'deal' },
  { id: 'deal.jump', menu: 'deal' },
  { id: 'deal.move', menu: 'deal', keys: 'D M' },
  { id: 'deal.update', menu: 'deal', keys: 'D U' },
  { id: 'deal.follow-stage', menu: 'deal' },
  { id: 'deal.quote', menu: 'deal', keys: 'D Q' },
  { id: 'deal.hold', menu: 'deal', keys: 'D H' },
  { id: 'deal.resume', menu: 'deal', keys: 'D R' },
  { id: 'deal.change-cycle', menu: 'deal' },
  { id: 'deal.won', menu: 'deal', keys: 'D W' },
  { id: 'deal.lost', menu: 'deal', keys: 'D L' },
  { id: 'deal.reopen', menu: 'deal', keys: 'D O' },
  { id: 'deal.redate', menu: 'deal' },
  { id: 'deal.delete', menu: 'deal' },
  { id: 'theme.light', menu: 'view' },
  { id: 'theme.dark', menu: 'view' },
  { id: 'theme.system', menu: 'view' },
  { id: 'keys', menu: 'help', keys: '?' },
  { id: 'update.check', menu: 'help' },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof commands)[number]['id'];

/** An action on the open deal or the deal whose row has the focus: `deal.won` is the action `won`. */
export type DealCommandId = Extract<CommandId, `deal.${string}`>;
export type DealAct = DealCommandId extends `deal.${infer Act}` ? Act : never;
