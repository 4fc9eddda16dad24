import type { Envelope } from '../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../shared/contract/events.ts';

/** The whole app without a window: what every transport (Electron, stdio, in-process) stands on. */
export interface Service {
  call(name: string, input: unknown): Promise<Envelope>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Tells listeners that a calendar day began or the machine woke: overdue, rates and periods depend on it. */
  dayChanged(): void;
  close(): Promise<void>;
}

export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** File dialogs. Headless there are none: calls then take a path. */
export interface DialogPort {
  openFile(options: {
    readonly title: string;
    readonly filters: readonly FileFilter[];
  }): Promise<string | null>;
  saveFile(options: {
    readonly title: string;
    readonly defaultName: string;
    readonly filters: readonly FileFilter[];
  }): Promise<string | null>;
}

/** What only a window can do. Null where there is no window. */
export interface WindowPort {
  readonly dialogs: DialogPort;
  /** Opens https and mailto addresses in the system's own program; answers false for anything else. */
  openExternal(url: string): Promise<boolean>;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Prints the window's print view to a tagged PDF. */
  printToPdf(): Promise<Uint8Array>;
}

export interface ServiceOptions {
  /** Folder that holds profile.json, workspaces and backups. Created when missing. */
  readonly profileDir: string;
  /** Name of the workspace to open; default is the last one used, else the first. */
  readonly workspace?: string | undefined;
  /** Fixes the clock to noon of this local day (YYYY-MM-DD). */
  readonly now?: string | undefined;
  readonly window: WindowPort | null;
  readonly locale: string;
  /** Script of the threads for queries and long jobs; null does everything in this thread (tests). */
  readonly workerUrl: URL | null;
  /** Checks every answer against the contract: in tests and development. Default: no. */
  readonly checkOutputs?: boolean;
  readonly version: string;
  /** Writes one line to the log; answers nothing, throws nothing. No customer data goes there. */
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}
