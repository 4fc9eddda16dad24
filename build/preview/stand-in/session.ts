import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { answer } from './link.ts';
import { PlainResponse } from './response.ts';

type RequestListener = Parameters<Electron.WebRequest['onBeforeRequest']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Permissions that Chromium can grant, by their names in Electron and in Chromium. */
const grantable = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'storage-access': 'storage-access',
} as const;

class Session extends EventEmitter {
  #beforeRequest: RequestListener = null;
  #mayUse: CheckHandler = null;
  readonly #schemes = new Map<string, SchemeHandler>();

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#beforeRequest = listener;
    },
  };

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      this.#schemes.set(scheme, handler);
    },
  };

  /** The check handler decides what is granted: Chromium doesn't ask in between. */
  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#mayUse = handler;
  }

  /** Chromium's names of the permissions that the app grants. As in Electron, without a handler all are granted. */
  granted(): string[] {
    const allowed = (name: keyof typeof grantable): boolean =>
      this.#mayUse?.(null, name, 'app://roadbook', {} as Electron.PermissionCheckHandlerHandlerDetails) ??
      true;
    const names = Object.keys(grantable) as (keyof typeof grantable)[];
    return names.filter(allowed).map((name) => grantable[name]);
  }

  /** The answer to a request, or null when it is refused or nobody serves its scheme. */
  async answer({ url, method }: { url: string; method: string }): Promise<Response | null> {
    const details = { url, method } as Electron.OnBeforeRequestListenerDetails;
    const verdict = await new Promise<Electron.CallbackResponse>((resolve) => {
      if (this.#beforeRequest === null) resolve({});
      else this.#beforeRequest(details, resolve);
    });
    if (verdict.cancel === true) return null;
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    return handler === undefined ? null : handler({ url, method } as Request);
  }
}

const defaultSession = new Session();
export const session = { defaultSession };
defaultSession satisfies Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setDevicePermissionHandler' | 'setPermissionCheckHandler'
> & { readonly protocol: Pick<Electron.Protocol, 'handle'> };

/** Nothing to register: Chromium is given a scheme that it knows. */
export const protocol = {
  registerSchemesAsPrivileged(): void {},
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

globalThis.Response = PlainResponse as unknown as typeof Response;

answer('request', async (input) => {
  const response = await defaultSession.answer(input);
  if (response === null) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
});
