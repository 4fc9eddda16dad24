import { commands } from '../../shared/commands/commands.ts';
import type { CommandId, CommandSpec } from '../../shared/commands/commands.ts';

/**
 * The command of a key, by any of its chords. It may be the second key of a sequence: after G, the key T is a command of
 * its own.
 */
export function commandOf(chords: readonly string[], before: readonly string[] = []): CommandId | undefined {
  const sequences = before.flatMap((first) => chords.map((chord) => `${first} ${chord}`));
  for (const keys of [...sequences, ...chords]) {
    const id = commandFor(keys);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Redo has two shortcuts; the second one is Windows' own. */
function commandFor(keys: string): CommandId | undefined {
  if (keys === 'Mod+Y') return 'redo';
  return commands.find((command: CommandSpec) => command.keys === keys)?.id;
}

export function startsSequence(chord: string): boolean {
  return commands.some((command: CommandSpec) => command.keys?.startsWith(`${chord} `) === true);
}
