import type { Encoding } from '../../../shared/import/encodings.ts';
import { Utf8Counter } from './utf8-counter.ts';

const startBytes = 1 << 18;
const sampleBytes = 1 << 16;
const lineBytes = 2048;
const [tab, lineFeed, verticalTab, formFeed, carriageReturn, escape] = [9, 10, 11, 12, 13, 27];

/** What the bytes of a file say about its encoding. */
export interface Survey {
  readonly mark: Encoding | null;
  /** The first bytes of the file. */
  readonly start: Uint8Array;
  /** Whether `start` is the whole file. */
  readonly whole: boolean;
  /** Zero bytes in the even and odd places of the start. */
  readonly zeros: readonly [even: number, odd: number];
  /** Control characters in the start that text never has, except zeros. */
  readonly controls: number;
  /** Whether the file switches character sets with escape sequences. */
  readonly escapes: boolean;
  /** Whether any byte is outside of ASCII. */
  readonly high: boolean;
  /** Sequences of UTF-8 beyond ASCII, and bytes that belong to none. */
  readonly sequences: number;
  readonly bad: number;
  /** The first lines with bytes beyond ASCII. */
  readonly sample: Uint8Array;
}

/** Looks at all bytes once. `tick` is called for each piece; throwing in it ends the survey. */
export function surveyBytes(chunks: Iterable<Uint8Array>, tick: () => void): Survey {
  const start: Uint8Array[] = [];
  const sample: Uint8Array[] = [];
  const utf8 = new Utf8Counter();
  let [total, kept, sampled] = [0, 0, 0];
  for (const chunk of chunks) {
    tick();
    if (kept < startBytes) {
      const piece = chunk.slice(0, startBytes - kept);
      start.push(piece);
      kept += piece.length;
    }
    total += chunk.length;
    const before = utf8.high;
    utf8.add(chunk);
    if (utf8.high > before && sampled < sampleBytes)
      sampled += addLines(sample, chunk, sampleBytes - sampled);
  }
  utf8.end();
  const first = joined(start);
  const { high, sequences, bad } = utf8;
  return {
    ...countsOf(first),
    mark: markOf(first),
    start: first,
    whole: total === kept,
    escapes: hasEscapes(first),
    high: high > 0,
    sequences,
    bad,
    sample: joined(sample),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function countsOf(bytes: Uint8Array): Pick<Survey, 'zeros' | 'controls'> {
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
    else if (byte < 32 && !isSpaceOrEscape(byte)) controls += 1;
  }
  return { zeros, controls };
}

function isSpaceOrEscape(byte: number): boolean {
  return [tab, lineFeed, verticalTab, formFeed, carriageReturn, escape].includes(byte);
}

/** The switches of ISO-2022-JP. */
function hasEscapes(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes);
  return start.includes('\u001b$B') || start.includes('\u001b$@');
}

/** Adds the lines of a piece that have bytes beyond ASCII, and returns how many bytes that were. */
function addLines(sample: Uint8Array[], chunk: Uint8Array, room: number): number {
  let added = 0;
  for (let at = 0; at < chunk.length && added < room;) {
    let end = chunk.indexOf(lineFeed, at);
    if (end < 0) end = chunk.length;
    const line = chunk.subarray(at, end);
    const first = line.findIndex((byte) => byte >= 0x80);
    if (first >= 0) {
      const from = Math.max(0, first - lineBytes / 2);
      const piece = Buffer.concat([line.subarray(from, from + lineBytes), Buffer.from([lineFeed])]);
      sample.push(piece);
      added += piece.length;
    }
    at = end + 1;
  }
  return added;
}
