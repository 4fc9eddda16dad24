import { protocol } from 'electron';
import type { Session } from 'electron';
import { spokenLanguage } from '../../shared/words/say.ts';
import { answerRequest } from './assets.ts';
import { appScheme } from './origin.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built pages in `root` as app://roadbook/. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(appScheme, (request) => answerRequest(root, request, spokenLanguage()));
}
