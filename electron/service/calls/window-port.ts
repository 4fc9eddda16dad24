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
  /** `not-installed`: this copy cannot replace itself. `no-place`: its package names no address to look at. */
  | { readonly state: 'not-installed' | 'no-place' | 'newest' }
  | { readonly state: 'newer'; readonly version: string };

/** Newer versions of the app. No step is taken unless a person asks for it. */
export interface UpdatePort {
  /** Looks for a newer version at the address in the package. Only this and `download` reach the network. */
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
  /** Prints the window's print view through the system's dialog. Answers false when it was cancelled. */
  print(): Promise<boolean>;
  /** Prints the window's print view to a tagged PDF. */
  printToPdf(): Promise<Uint8Array>;
}
