import {
  addressParts,
  channelLabels,
  type Address,
  type AddressPart,
  type ChannelLabel,
  type Line,
} from '../records/channels.ts';

/**
 * All phones, e-mail addresses or postal addresses as one text, a line for each: `work (primary): 0431 12345`. The parts of
 * an address are separated by ` | `. For exports, which an import reads again.
 */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => `${markOf(line)}: ${escaped(line.value)}`).join('\n');
}

export function textOfAddresses(addresses: readonly Address[]): string {
  return addresses
    .map((one) => `${markOf(one)}: ${addressParts.map((part) => escaped(one[part])).join(' | ')}`)
    .join('\n');
}

function markOf({ label, primary }: { readonly label: ChannelLabel; readonly primary: boolean }): string {
  return primary ? `${label} (primary)` : label;
}

interface Marked {
  readonly label: ChannelLabel;
  readonly primary: boolean;
  readonly text: string;
}

const marked = /^(\w+)( \(primary\))?: ?(.*)$/;

function markedLines(text: string): Marked[] | null {
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line): Marked | null => {
      const [, word, primary, rest = ''] = marked.exec(line) ?? [];
      const label = channelLabels.find((one) => one === word);
      return label === undefined ? null : { label, primary: primary !== undefined, text: rest };
    });
  return rows.every((row) => row !== null) ? rows : null;
}

/** Null for a text that isn't such a list. */
export function linesOfText(text: string): Line[] | null {
  return markedLines(text)?.map(({ text: value, ...row }) => ({ ...row, value: unescaped(value) })) ?? null;
}

export function addressesOfText(text: string): Address[] | null {
  const rows = markedLines(text)?.map(({ text: written, label, primary }): Address | null => {
    // A cell loses the space at its end.
    const found = written.split('|').map((part) => unescaped(part.replace(/^ | $/g, '')));
    if (found.length !== addressParts.length) return null;
    const parts = Object.fromEntries(addressParts.map((part, i) => [part, found[i] ?? '']));
    return { label, primary, ...(parts as Record<AddressPart, string>) };
  });
  return rows?.every((row) => row !== null) ? rows : null;
}

/** Line breaks and separators within a part. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\p').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

const plain: Readonly<Record<string, string>> = { '\\\\': '\\', '\\p': '|', '\\r': '\r', '\\n': '\n' };

function unescaped(text: string): string {
  return text.replace(/\\[\\prn]/g, (sign) => plain[sign] ?? sign);
}
