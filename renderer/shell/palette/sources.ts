import { useCommands, usePlaces } from './command-source.ts';
import { useCreate } from './create-source.ts';
import { useDealActs } from './deal-source.ts';
import type { Asked, PaletteSection, PaletteSource } from './palette-item.ts';
import { usePeople } from './people-source.ts';
import { useRecent, useRecords } from './record-source.ts';
import { useViewLines } from './view-source.ts';

/** The sources of the palette's lines, in order if none matches better. Add a new source here. */
const sources: readonly PaletteSource[] = [
  useRecent,
  useDealActs,
  useCommands,
  usePlaces,
  useViewLines,
  usePeople,
  useRecords,
  useCreate,
];

/** The sections with lines, the one with the best match first. */
export function useSections(asked: Asked): {
  readonly sections: readonly PaletteSection[];
  readonly pending: boolean;
} {
  const all = sources.map((source) => source(asked));
  return {
    sections: all.filter(({ items }) => items.length > 0).toSorted((a, b) => b.best - a.best),
    pending: all.some(({ pending }) => pending === true),
  };
}
