import type { TablerIcon } from '@tabler/icons-react';

/** One line of the palette. */
export interface PaletteItem {
  /** Unlike that of every other line. */
  readonly key: string;
  readonly Icon: TablerIcon;
  readonly title: string;
  /** Dimmed, behind the title. */
  readonly about?: string;
  /** As `shared/commands` writes them. */
  readonly keys?: string;
  run(this: void): void;
}

/** The lines of one source under a heading. */
export interface PaletteSection {
  readonly key: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
  /** How well the best line answers what was typed, from 0 to 1; the better section stands higher. */
  readonly best: number;
  /** Lines for what was typed are on their way; those shown answer what was typed before. */
  readonly pending?: boolean;
}

/** What the palette is asked. */
export interface Asked {
  /** What was typed, trimmed; empty shows what is likely wanted. */
  readonly text: string;
  /** The deal that was in view when the palette was opened. */
  readonly dealId: string | null;
}

/** A source of lines: a hook, since it may read calls. */
export type PaletteSource = (asked: Asked) => PaletteSection;
