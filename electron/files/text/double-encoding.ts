import { misreadings, type Misreading } from '../../../shared/import/encodings.ts';

/**
 * Text that was UTF-8, was read in another encoding and written as UTF-8 again, perhaps several times: these encodings,
 * the last one first.
 */
export type Doubled = readonly Misreading[];

const mostTimes = 3;
const high = /[^\0-\x7f]+/gu;
/** What people write in UTF-8: letters of the common scripts, punctuation, a byte order mark. Not phonetic signs. */
const written: readonly (readonly [first: number, last: number])[] = [
  [0xa0, 0x24f],
  [0x300, 0x323],
  [0x370, 0x6ff],
  [0x900, 0xe7f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x215f],
  [0x2190, 0x2260],
  [0x3000, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xfeff, 0xfeff],
  [0xff00, 0xffef],
  [0x1f300, 0x1faff],
];

function isWritten(text: string): boolean {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0).every((code) =>
    written.some(([first, last]) => code >= first && code <= last),
  );
}

/** How a text was encoded twice, by the encodings that explain the most of it; null when it wasn't. */
export function findDoubled(text: string): Doubled | null {
  const steps: Misreading[] = [];
  for (let now = text; steps.length < mostTimes;) {
    const misread = likeliest(now);
    if (misread === null) break;
    steps.push(misread);
    now = undouble(now, [misread]);
  }
  return steps.length === 0 ? null : steps;
}

function likeliest(text: string): Misreading | null {
  let [best, most]: [Misreading | null, number] = [null, 0];
  for (const misread of misreadings) {
    const { mended, left } = mendedIn(text, misread);
    if (mended > most && mended >= left) [best, most] = [misread, mended];
  }
  return best;
}

function mendedIn(text: string, misread: Misreading): { readonly mended: number; readonly left: number } {
  let [mended, left] = [0, 0];
  for (const [run] of text.matchAll(high)) {
    if (mend(run, misread) === null) left += 1;
    else mended += 1;
  }
  return { mended, left };
}

/** Puts a text right. What isn't encoded twice stays as it is. */
export function undouble(text: string, doubled: Doubled): string {
  return doubled.reduce((now, misread) => now.replace(high, (run) => mend(run, misread) ?? run), text);
}

/** The text without a byte order mark that was encoded twice. */
export function withoutDoubledMark(text: string, doubled: Doubled): string {
  for (let length = 3; length <= 16; length += 1) {
    if (undouble(text.slice(0, length), doubled) === '\ufeff') return text.slice(length);
  }
  return text;
}

/** The text whose UTF-8 was misread as this run of characters; null when there is none. */
function mend(run: string, misread: Misreading): string | null {
  const bytes = bytesOf(run, misread);
  if (bytes === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isWritten(text) || isDoubledAgain(text, misread) ? text : null;
  } catch {
    return null;
  }
}

/** Between two encodings there are characters that nobody writes. */
function isDoubledAgain(text: string, misread: Misreading): boolean {
  const { mended, left } = mendedIn(text, misread);
  return mended > 0 && left === 0;
}

const tables = new Map<Misreading, ReadonlyMap<string, number>>();

function bytesOf(run: string, misread: Misreading): Uint8Array | null {
  let table = tables.get(misread);
  if (!table) tables.set(misread, (table = tableOf(misread)));
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i += 1) {
    const byte = table.get(run[i] ?? '');
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}

function tableOf(misread: Misreading): ReadonlyMap<string, number> {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
  const chars = [...bytes].map((byte) => new TextDecoder(misread).decode(Uint8Array.of(byte)));
  return new Map(chars.map((char, i) => [char, i + 128]));
}
