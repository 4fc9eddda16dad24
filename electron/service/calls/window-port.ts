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

/** What only a window can do. */
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
