import type { Encoding } from '../../shared/import/encodings.ts';

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** The characters that an encoding has, without control characters and what it writes with escape sequences. */
export function charactersOf(encoding: Encoding): readonly string[] {
  return [...tableOf(encoding).keys()].filter((char) => char >= ' ');
}

/** A text in any encoding that TextDecoder knows. Throws when the encoding lacks a character. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Buffer.from(
    Array.from(text).flatMap((char) => {
      const bytes = table.get(char);
      if (!bytes) throw new Error(`${encoding} has no ${char}`);
      return [...bytes];
    }),
  );
}

/** Made by decoding every byte, and every pair of bytes where an encoding has pairs. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (/^(?:shift_jis|euc-|big5|gb)/.test(encoding)) {
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) add([first, second]);
    }
  }
  tables.set(encoding, table);
  return table;
}
