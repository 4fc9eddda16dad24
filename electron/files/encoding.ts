/** Encodings that spreadsheets and other programs use for CSV. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark. */
  readonly mark: boolean;
}

const sampled = 65_536;

/**
 * Decodes a text file: by its byte order mark, or as UTF-16 by its zero bytes, or as UTF-8 if valid, or else as
 * Windows-1252. Null when it contains control characters that text never has.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked) return checked({ ...marked, text: new TextDecoder(marked.encoding).decode(bytes), mark: true });
  const wide = wideEncoding(bytes.subarray(0, sampled));
  if (wide === 'binary') return null;
  if (wide) return checked({ text: new TextDecoder(wide).decode(bytes), encoding: wide, mark: false });
  return checked(
    utf8(bytes) ?? {
      text: new TextDecoder('windows-1252').decode(bytes),
      encoding: 'windows-1252',
      mark: false,
    },
  );
}

function byMark(bytes: Uint8Array): { encoding: Encoding } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be' };
  return null;
}

/** In Latin text every other byte of UTF-16 is zero. Zeros on both sides mean that it isn't text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  const half = bytes.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return 'binary';
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', mark: false };
  } catch {
    return null;
  }
}

// Tab, line feed and carriage return are text; the other control characters are not.
// oxlint-disable-next-line no-control-regex
const noText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function checked(decoded: Decoded): Decoded | null {
  const { text } = decoded;
  return text.includes('\0') || noText.test(text.slice(0, sampled)) ? null : decoded;
}
