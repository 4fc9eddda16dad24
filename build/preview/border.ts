import type { Questions } from './link.ts';

/** Facts the app may ask for before there is a window. */
export interface Facts {
  readonly locale: string;
  readonly dark: boolean;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly state: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
}

export interface FileQuestion {
  readonly title: string;
  readonly defaultPath: string;
}

export interface AssetAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Questions of the app to the process that drives Chromium. */
export interface WindowQuestions extends Questions {
  start: () => Facts;
  open: (input: WindowRequest) => void;
  load: (input: { readonly url: string }) => void;
  close: () => void;
  focus: () => void;
  setState: (input: Bounds['state']) => void;
  setBackground: (input: { readonly color: string }) => void;
  setScheme: (input: 'light' | 'dark' | null) => void;
  /** Arguments of a message to the page, encoded by wire.ts. */
  send: (input: { readonly channel: string; readonly wire: string }) => void;
  paste: () => void;
  print: (input: {
    readonly background: boolean;
    readonly tagged: boolean;
    readonly cssSize: boolean;
  }) => Uint8Array;
  /** The page's own print dialog, while it is open. */
  printDialog: () => void;
  openFile: (input: FileQuestion) => string | null;
  saveFile: (input: FileQuestion) => string | null;
  showError: (input: { readonly title: string; readonly content: string }) => void;
  openExternal: (input: { readonly url: string }) => void;
}

export interface WindowRequest {
  /** Text of the preload script. */
  readonly preload: string;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Permissions the app grants; all others are denied. */
  readonly permissions: readonly string[];
}

export interface FrameFacts {
  readonly url: string;
  readonly main: boolean;
}

/** Questions of the process that drives Chromium to the app. */
export interface AppQuestions extends Questions {
  invoke: (input: { readonly channel: string; readonly wire: string; readonly frame: FrameFacts }) => string;
  /** Null: the request is refused. */
  request: (input: { readonly url: string; readonly method: string }) => AssetAnswer | null;
  mayNavigate: (input: FrameFacts) => boolean;
  mayOpen: (input: { readonly url: string }) => boolean;
  moved: (input: Bounds) => void;
  shown: () => void;
  closed: () => void;
  darkened: (input: boolean) => void;
  chooseMenu: (input: { readonly id: string }) => boolean;
  menu: () => readonly MenuLine[];
  resume: () => void;
}

/** An item of the menu bar that can be chosen. */
export interface MenuLine {
  readonly id: string;
  readonly menu: string;
  readonly label: string;
  readonly keys: string | null;
}
