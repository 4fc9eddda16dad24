import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../../shared/contract/events.ts';

/** The whole app without a window: what every transport (Electron, stdio, in-process) stands on. */
export interface Service {
  call(name: string, input: unknown): Promise<Envelope>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Tells listeners that a calendar day began or the machine woke: overdue, rates and periods depend on it. */
  dayChanged(): void;
  /** A backup file was handed to the app from outside: the window asks what becomes of it. */
  offerBackup(path: string): void;
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

export type UpdateFound =
  /** `not-installed`: this copy cannot replace itself. `no-place`: it was packed without one to look in. */
  | { readonly state: 'not-installed' | 'no-place' | 'newest' }
  | { readonly state: 'newer'; readonly version: string };

/** Newer versions of the app. Each step is a person's own; none is taken without being asked for. */
export interface UpdatePort {
  /** Asks the place that the app was packed with: the one moment at which it reaches the network by itself. */
  check(): Promise<UpdateFound>;
  /** Fetches the version that `check` found, and verifies it. */
  download(progress: (done: number, total: number) => void): Promise<void>;
  /** Ends the app and puts the fetched version in its place. */
  install(): void;
}

/** What only a window can do. Null where there is no window. */
export interface WindowPort {
  readonly dialogs: DialogPort;
  readonly updates: UpdatePort;
  /** Opens https and mailto addresses in the system's own program; answers false for anything else. */
  openExternal(url: string): Promise<boolean>;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Prints the window's print view by the system's own dialog; answers false when a person thought better of it. */
  print(): Promise<boolean>;
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
