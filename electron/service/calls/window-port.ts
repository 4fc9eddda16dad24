export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface FileQuestion {
  readonly title: string;
  readonly filters: readonly FileFilter[];
}

/** File dialogs. Headless has none: calls then take a path. */
export interface DialogPort {
  openFile(options: FileQuestion): Promise<string | null>;
  /** One or several files; none when it was canceled. */
  openFiles(options: FileQuestion): Promise<readonly string[]>;
  saveFile(options: {
    readonly title: string;
    readonly defaultName: string;
    readonly filters: readonly FileFilter[];
  }): Promise<string | null>;
}

export type UpdateFound =
  /** `not-installed`: this copy can't replace itself. `no-place`: its package has no update address. */
  | { readonly state: 'not-installed' | 'no-place' | 'newest' }
  | { readonly state: 'newer'; readonly version: string };

/** Newer versions of the app. Each step runs only on request. */
export interface UpdatePort {
  /** Checks for a newer version at the package's address. Only this and `download` use the network. */
  check(): Promise<UpdateFound>;
  /** Downloads and verifies the version that `check` found. */
  download(progress: (done: number, total: number) => void): Promise<void>;
  /** Quits the app and installs the downloaded version. */
  install(): void;
}

/** What only a window can do. */
export interface WindowPort {
  readonly dialogs: DialogPort;
  readonly updates: UpdatePort;
  /** Opens https and mailto addresses in the system's own program; returns false for anything else. */
  openExternal(url: string): Promise<boolean>;
  /** Pastes the clipboard into the focused field. */
  paste(): void;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Prints the window's print view with the system's dialog. Returns false when it was canceled. */
  print(): Promise<boolean>;
  /** Prints the window's print view to a tagged PDF. */
  printToPdf(): Promise<Uint8Array>;
}
