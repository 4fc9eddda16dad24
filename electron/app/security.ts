import { app, shell } from 'electron';
import type { Session, WebContents } from 'electron';
import { externalAddress } from './external.ts';
import { isOwnUrl } from './origin.ts';

/**
 * Opens https, mailto and tel addresses in the system's own program; returns false for anything else, and if the system
 * has no such program.
 */
export async function openExternal(url: string): Promise<boolean> {
  const address = externalAddress(url);
  if (address === null) return false;
  return shell.openExternal(address).then(
    () => true,
    () => false,
  );
}

/** Nothing leaves through this session: no requests except for the app's own files, no devices, no permissions. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** The app's own files, and anything a page created itself. The developer tools have their own pages. */
export function isAllowedRequest(url: string): boolean {
  return isOwnUrl(url) || /^(data|blob|devtools):/.test(url);
}

/** Pages of every window can't navigate away. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    lockPage(contents);
  });
}

function lockPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  // A peer connection ignores the Content Security Policy and would ask servers for this computer's address.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}
