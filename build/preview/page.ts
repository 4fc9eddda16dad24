/** From the page to the side that drives Chromium, as text. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly wire: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'menu' };

/** The other way. */
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

export interface PageTools {
  readonly binding: string;
  readonly toWire: (value: unknown) => string;
  readonly fromWire: (wire: string) => unknown;
  readonly preload: (require: (name: string) => unknown) => void;
}

/**
 * Runs in every new document before its own scripts: takes Chromium's binding away from the page, gives it to the
 * preload script and answers the function that takes messages. Its source is put into the page, so it must not
 * use anything from outside itself.
 */
export function installBridge({ binding, toWire, fromWire, preload }: PageTools): (message: ToPage) => void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const raw = globals[binding] as ((text: string) => void) | undefined;
  delete globals[binding];
  if (raw === undefined || window !== window.top) return () => undefined;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  const post = (message: FromPage): void => raw(JSON.stringify(message));
  const closed = (api: object): object =>
    Object.freeze(
      Object.fromEntries(
        Object.entries(api as Record<string, unknown>).map(([name, held]) => [
          name,
          typeof held === 'function' ? Object.freeze((...args: unknown[]): unknown => held(...args)) : held,
        ]),
      ),
    );
  const electron: PreloadElectron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: closed(api), enumerable: true }),
    },
    ipcRenderer: {
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
  };
  preload((name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  });
  for (const kind of ['resize', 'focus', 'blur', 'mouseover'])
    window.addEventListener(kind, () => post({ kind: 'moved' }));
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F10' && !event.defaultPrevented) post({ kind: 'menu' });
  });
  return (message) => {
    if (message.kind === 'event') {
      const args = fromWire(message.wire) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args);
      return;
    }
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asker?.resolve(fromWire(message.wire));
    else asker?.reject(new Error(message.message));
  };
}
