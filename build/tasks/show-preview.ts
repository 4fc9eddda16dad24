import { findChromium, needsNoSandbox } from '../preview/chromium.ts';
import { EndedEarly, openPreview } from '../preview/host.ts';
import { openInSystem, promptingDialogs, promptMenu } from '../preview/people.ts';
import { root } from '../paths.ts';

/** An app on the screen, in either host. */
export interface Shown {
  readonly ended: Promise<number>;
  close(): Promise<unknown>;
}

/** Shows the app in Chromium for a person. */
export async function showInPreview(args: readonly string[], why: string): Promise<Shown> {
  console.log(
    `Preview host: ${findChromium()} shows Roadbook, since Electron's binary is not here (${why}).`,
  );
  console.log('Press F10 in the window for the menu bar; file dialogs ask for a path.');
  if (needsNoSandbox()) console.log('Chromium runs WITHOUT its sandbox (--no-sandbox), as root must.');
  const preview = await openPreview({
    root,
    args,
    headless: false,
    dialogs: promptingDialogs,
    openExternal: openInSystem,
    onMenu: (page, app) => {
      promptMenu(page, app).catch((cause: unknown) => console.error(String(cause)));
    },
  }).catch((cause: unknown) => {
    if (!(cause instanceof EndedEarly) || cause.code !== 0) throw cause;
    throw new Error('Roadbook is already open with this profile: its window comes to the front.');
  });
  return { ended: preview.ended, close: () => preview.close() };
}
