import { IconCompass, IconTerminal2 } from '@tabler/icons-react';
import { commands } from '../../../shared/commands/commands.ts';
import type { CommandId, CommandSpec } from '../../../shared/commands/commands.ts';
import { say } from '../../../shared/words/say.ts';
import { goTo, setUpSections } from '../../state/route.ts';
import { themes } from '../../state/theme.ts';
import { runCommand } from '../run-command.ts';
import type { Asked, PaletteItem, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

type Spec = CommandSpec & { readonly id: CommandId };

const isPlace = ({ id }: Spec): boolean => id.startsWith('go.');
/** The deal's own source offers actions on a deal when they are possible; the palette doesn't offer itself. */
const isCommand = (spec: Spec): boolean => !isPlace(spec) && spec.menu !== 'deal' && spec.id !== 'palette';

/** Every command of the menu bar that needs no deal. */
export function useCommands({ text }: Asked): PaletteSection {
  const items = commands.filter(isCommand).map(itemOf);
  return narrowed({ key: 'commands', title: say('palette.commands'), items }, text);
}

/** Every page, and every section of Settings. */
export function usePlaces({ text }: Asked): PaletteSection {
  const sections = setUpSections.map((section) => ({
    key: `setup-${section}`,
    Icon: IconCompass,
    title: say('palette.setup', { section: say(`setup.${section}`) }),
    run: () => goTo({ place: 'setup', section }),
  }));
  const items = [...commands.filter(isPlace).map(itemOf), ...sections];
  return narrowed({ key: 'places', title: say('palette.places'), items }, text);
}

function itemOf(spec: Spec): PaletteItem {
  const { id, keys } = spec;
  return {
    key: `command-${id}`,
    Icon: isPlace(spec) ? IconCompass : IconTerminal2,
    title: titleOf(id),
    ...(keys !== undefined && { keys }),
    run: () => void runCommand(id),
  };
}

/** In the menu, the heading explains what "Dark" refers to. */
function titleOf(id: CommandId): string {
  const words = say(`command.${id}`);
  return themes.some((theme) => id === `theme.${theme}`) ? say('shell.theme', { theme: words }) : words;
}
