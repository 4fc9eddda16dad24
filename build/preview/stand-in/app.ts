import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type * as Electron from 'electron';
import type { Facts } from '../border.ts';
import { lockInstance } from './instance-lock.ts';
import { host } from './link.ts';

type PathName = Parameters<Electron.App['getPath']>[0];

const root = join(dirname(process.argv[1] ?? '.'), '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;

/** An event whose default can be prevented, as in Electron. */
export function preventable<T extends object>(
  facts: T,
): T & { preventDefault(): void; defaultPrevented: boolean } {
  return {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

class App extends EventEmitter {
  #facts: Facts | null = null;
  #ready: Promise<void> | null = null;
  readonly #paths = new Map<PathName, string>();
  #quitting = false;
  readonly isPackaged = false;

  whenReady(): Promise<void> {
    this.#ready ??= host.ask('start').then((facts) => {
      this.#facts = facts;
      this.emit('ready');
    });
    return this.#ready;
  }

  /** Facts from the host at the start. */
  get facts(): Facts {
    if (this.#facts === null) throw new Error('The app is not ready');
    return this.#facts;
  }

  getSystemLocale(): string {
    return this.facts.locale;
  }

  /** The system's languages are unknown here: the app is in English unless the environment says otherwise. */
  getPreferredSystemLanguages(): string[] {
    return [];
  }

  getVersion(): string {
    return manifest['version'] ?? '';
  }

  getName(): string {
    return manifest['productName'] ?? manifest['name'] ?? '';
  }

  getPath(name: PathName): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    if (name === 'userData') return join(configFolder(), this.getName());
    if (name === 'home') return homedir();
    throw new Error(`The preview host knows no path named ${name}`);
  }

  setPath(name: PathName, path: string): void {
    this.#paths.set(name, path);
  }

  /** The host takes care of Chromium's sandbox. */
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    return lockInstance(this.getPath('userData'), ({ argv, folder }) => {
      this.emit('second-instance', preventable({}), argv, folder);
    });
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    this.emit('close-windows');
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

export const app = new App();
app satisfies Pick<
  Electron.App,
  | 'whenReady'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'getName'
  | 'getPath'
  | 'setPath'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'isPackaged'
>;

// The process that drove Chromium has ended, and so has the window.
process.on('disconnect', () => app.quit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

function configFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
