import { UnreadableFile } from '../unreadable-file.ts';

/** Files of text that aren't tables, by how they begin. */
const beginnings = {
  pdf: /^%PDF-/,
  rtf: /^\{\\rtf/,
  calendar: /^BEGIN:VCALENDAR\b/i,
  web: /^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|script)\b/i,
  xml: /^<\?xml\b/i,
  json: /^(?:\[\s*(?:[[{\]]|$)|\{\s*(?:"[^"]*"\s*:|\}))/,
} as const satisfies Record<string, RegExp>;

/** Whether a file has contacts. */
export function isContacts(start: Uint8Array): boolean {
  return /^BEGIN:VCARD\b/i.test(beginningOf(start));
}

/**
 * Refuses (`import.file-other`) files of text that other programs wrote for something else than a table, by name, whatever
 * theirs ends with.
 */
export function refuseOtherKinds(start: Uint8Array): void {
  const text = beginningOf(start);
  const kind = Object.entries(beginnings).find(([, beginning]) => beginning.test(text))?.[0];
  if (kind !== undefined) throw new UnreadableFile('import.file-other', { kind });
}

/** In ASCII, in which all of them begin, also when each character has two bytes. */
function beginningOf(start: Uint8Array): string {
  return Buffer.from(start.subarray(0, 2048))
    .toString('latin1')
    .replace(/\0|^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/g, '')
    .trimStart();
}
