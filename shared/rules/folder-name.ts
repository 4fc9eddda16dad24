/** Names of devices, which Windows gives to no folder, also with an ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\.|$)/i;

/**
 * Whether every system can have a folder of this name, so that a profile may move between them. Windows knows no
 * folders named after its devices, and drops points and blanks at the end.
 */
export function isFolderName(name: string): boolean {
  return !devices.test(name) && !/[. ]$/.test(name);
}
