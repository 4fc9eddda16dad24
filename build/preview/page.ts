/** From the page to the process that drives Chromium, as text. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly wire: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'menu' };

/** In the other direction. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly wire: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly wire: string };

type Listener = (event: object, ...args: unknown[]) => void;

/** What a sandboxed preload script gets from `require('electron')`. */
interface PreloadElectron {
  readonly contextBridge: { exposeInMainWorld(name: string, api: object): void };
  readonly ipcRenderer: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>;
    on(channel: string, listener: Listener): void;
    removeListener(channel: string, listener: Listener): void;
  };
}

interface IpcTools {
  readonly post: (message: FromPage) => void;
  readonly toWire: (value: unknown) => string;
  readonly fromWire: (wire: string) => unknown;
}

interface Ipc {
  readonly renderer: PreloadElectron['ipcRenderer'];
  readonly receive: (message: ToPage) => void;
}

export interface PageTools extends Omit<IpcTools, 'post'> {
  readonly binding: string;
  readonly preload: (require: (name: string) => unknown) => void;
  readonly makeIpc: (tools: IpcTools) => Ipc;
  readonly frozenApi: (api: object) => object;
}

// The source of the following functions is inserted into the page, so they must not use anything from outside.

/** The object for the page's world: its functions can't be replaced, and their own properties can't be reached. */
export function frozenApi(api: object): object {
  const closed = Object.entries(api as Record<string, unknown>).map(([name, held]) => {
    if (typeof held !== 'function') return [name, held];
    return [name, Object.freeze((...args: unknown[]): unknown => held(...args))];
  });
  return Object.freeze(Object.fromEntries(closed));
}

/** The preload script's `ipcRenderer`, and the receiver of its messages. */
export function makeIpc({ post, toWire, fromWire }: IpcTools): Ipc {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  return {
    renderer: {
      invoke: (channel, ...args) =>
        new Promise((resolve, reject) => {
          const wire = toWire(args);
          waiting.set(++last, { resolve, reject });
          post({ kind: 'invoke', id: last, channel, wire });
        }),
      on: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      removeListener: (channel, listener) => void listeners.get(channel)?.delete(listener),
    },
    receive: (message) => {
      if (message.kind === 'event') {
        const args = fromWire(message.wire) as unknown[];
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args);
        return;
      }
      const asker = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') asker?.resolve(fromWire(message.wire));
      else asker?.reject(new Error(message.message));
    },
  };
}

/**
 * Runs in every new document before its own scripts: removes Chromium's binding from the page, gives it to the
 * preload script and returns the function that receives messages.
 */
export function installBridge({
  binding,
  preload,
  makeIpc,
  frozenApi,
  ...wire
}: PageTools): (message: ToPage) => void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const raw = globals[binding] as ((text: string) => void) | undefined;
  delete globals[binding];
  if (raw === undefined || window !== window.top) return () => undefined;
  const post = (message: FromPage): void => raw(JSON.stringify(message));
  const { renderer, receive } = makeIpc({ ...wire, post });
  const electron: PreloadElectron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        void Object.defineProperty(window, name, { value: frozenApi(api), enumerable: true }),
    },
    ipcRenderer: renderer,
  };
  preload((name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  });
  for (const kind of ['resize', 'focus', 'blur', 'mouseover'])
    window.addEventListener(kind, () => post({ kind: 'moved' }));
  window.addEventListener('keydown', (event) => {
    // With Shift, it opens the context menu.
    if (event.key === 'F10' && !event.shiftKey && !event.isComposing && !event.defaultPrevented)
      post({ kind: 'menu' });
  });
  return receive;
}
