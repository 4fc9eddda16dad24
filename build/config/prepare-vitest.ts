import { openRunFolder } from '../setup/memory-folder.ts';

/** Before the first test: a folder for the workspaces. Returns the function that removes it after the last. */
export function setup(): () => void {
  return openRunFolder();
}
