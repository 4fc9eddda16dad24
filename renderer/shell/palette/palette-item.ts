import type { TablerIcon } from '@tabler/icons-react';

/** One line of the palette. */
export interface PaletteItem {
  /** Unique among all lines. */
  readonly key: string;
  readonly Icon: TablerIcon;
  readonly title: string;
  /** Dimmed, after the title. */
  readonly about?: string;
  /** In the notation of `shared/commands`. */
  readonly keys?: string;
  /** It isn't possible now; `about` gives the reason, and choosing it does nothing. */
  readonly refused?: boolean;
  run(this: void): void;
}

/** The lines of one source under a heading. */
export interface PaletteSection {
  readonly key: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
  /** How well the best line matches the typed text, from 0 to 1; better sections come first. */
  readonly best: number;
  /** Lines for the typed text are loading; the current ones match the previous text. */
  readonly pending?: boolean;
}

/** The input of the palette. */
export interface Asked {
  /** The typed text, trimmed; an empty one shows likely choices. */
  readonly text: string;
  /** The deal that was in view when the palette was opened. */
  readonly dealId: string | null;
}

/** A source of lines: a hook, since it may read calls. */
export type PaletteSource = (asked: Asked) => PaletteSection;
