import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../unreadable-file.ts';

const [localHeader, centralHeader, endOfDirectory] = [0x04034b50, 0x02014b50, 0x06054b50];
const endSize = 22;
/** A workbook has far fewer parts. */
const mostEntries = 20_000;

interface Entry {
  readonly at: number;
  readonly packed: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** The files of a ZIP archive, of which each is unpacked only when it is asked for, and only up to a size. */
export class ZipReader {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;

  /** Throws UnreadableFile when the archive is broken. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.entries = broken(() => directoryOf(bytes));
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The content of a file; null when there is none. Throws UnreadableFile when it is larger than the limit. */
  read(name: string, mostMegabytes: number): Buffer | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.isEncrypted) throw new UnreadableFile('import.workbook-locked');
    const packed = broken(() => this.packed(entry));
    const limit = mostMegabytes * 1e6;
    if (entry.method === 0) return packed.length > limit ? tooLarge(mostMegabytes) : packed;
    try {
      return inflateRawSync(packed, { maxOutputLength: limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(mostMegabytes);
      throw new UnreadableFile('import.workbook-broken');
    }
  }

  private packed({ at, packed, method }: Entry): Buffer {
    const { bytes } = this;
    if (bytes.readUInt32LE(at) !== localHeader || (method !== 0 && method !== 8)) throw new RangeError();
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + packed > bytes.length) throw new RangeError();
    return bytes.subarray(start, start + packed);
  }
}

function tooLarge(megabytes: number): never {
  throw new UnreadableFile('import.workbook-bomb', { megabytes });
}

/** Reading beyond the end of the bytes throws a RangeError. */
function broken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('import.workbook-broken');
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const n = bytes.readUInt16LE(end + 10);
  if (n > mostEntries) throw new RangeError();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < n; i += 1) {
    if (bytes.readUInt32LE(at) !== centralHeader) throw new RangeError();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The last record of the archive, behind which there may be a remark. */
function endOf(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - endSize - 0xffff);
  for (let at = bytes.length - endSize; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new RangeError();
}
