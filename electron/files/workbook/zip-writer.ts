import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Write } from '../atomic-file.ts';

const [localHeader, dataDescriptor, centralHeader, endOfDirectory] = [
  0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50,
];
const [version, utf8AndDescriptor, deflated] = [20, 0x0808, 8];
/** 1 January 1980: the same content is the same file. */
const dosDate = 0x0021;

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Writes a ZIP archive piece by piece, so that its files need not be in memory. */
export class ZipWriter {
  private readonly write: Write;
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(write: Write) {
    this.write = write;
  }

  /** Adds a file from its pieces. */
  add(fileName: string, pieces: Iterable<string>): void {
    const name = Buffer.from(fileName);
    const { at } = this;
    this.put(
      header(localHeader, [version, utf8AndDescriptor, deflated, 0, dosDate], [0, 0, 0], [name.length, 0]),
    );
    this.put(name);
    const start = this.at;
    let [crc, size] = [0, 0];
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      // Each piece is compressed apart and ends at a byte, so that the next one can follow.
      this.put(deflateRawSync(bytes, { level: 3, finishFlush: constants.Z_SYNC_FLUSH }));
    }
    this.put(deflateRawSync(Buffer.alloc(0)));
    const packed = this.at - start;
    this.put(header(dataDescriptor, [], [crc, packed, size], []));
    this.entries.push({ name, at, crc, packed, size });
  }

  /** Writes the directory. */
  finish(): void {
    const start = this.at;
    for (const { name, at, crc, packed, size } of this.entries) {
      const facts = [version, version, utf8AndDescriptor, deflated, 0, dosDate];
      this.put(header(centralHeader, facts, [crc, packed, size], [name.length, 0, 0, 0, 0, 0, 0], [at]));
      this.put(name);
    }
    const n = this.entries.length;
    this.put(header(endOfDirectory, [0, 0, n, n], [this.at - start, start], [0]));
  }

  private put(bytes: Buffer): void {
    this.write(bytes);
    this.at += bytes.length;
  }
}

/** A record of the format: its signature, then numbers of 2, of 4, of 2, and of 4 bytes. */
function header(
  signature: number,
  short: readonly number[],
  long: readonly number[],
  shortAgain: readonly number[],
  longAgain: readonly number[] = [],
): Buffer {
  const parts = [
    [4, [signature]],
    [2, short],
    [4, long],
    [2, shortAgain],
    [4, longAgain],
  ] as const;
  const bytes = Buffer.alloc(parts.reduce((sum, [width, numbers]) => sum + width * numbers.length, 0));
  let at = 0;
  for (const [width, numbers] of parts) {
    for (const one of numbers) at = bytes.writeUIntLE(one, at, width);
  }
  return bytes;
}
