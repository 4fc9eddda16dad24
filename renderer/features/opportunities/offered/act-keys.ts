import { commands } from '../../../../shared/commands/commands.ts';
import type { CommandSpec, DealAct } from '../../../../shared/commands/commands.ts';

/** The shortcut of an action on a deal, if it has one. */
export function keysOfAct(act: DealAct): string | undefined {
  const spec: CommandSpec | undefined = commands.find(({ id }) => id === `deal.${act}`);
  return spec?.keys;
}
