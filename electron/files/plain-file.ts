import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { UnreadableFile } from './unreadable-file.ts';

const largestMegabytes = 500;
const chunkBytes = 1 << 18;

/** An open file that is read from its start, as often as needed. */
export interface PlainFile {
  /** The bytes in pieces. A piece is overwritten by the next one. */
  chunks(): Iterable<Uint8Array>;
}

/**
 * Opens a plain file for reading, or the one that a link leads to. Refuses folders, devices and pipes before they are
 * opened, since opening a pipe waits for somebody to write into it.
 */
export function withPlainFile<T>(path: string, body: (file: PlainFile) => T): T {
  refuseUnlessPlain(() => statSync(path));
  const open = opened(path);
  try {
    refuseUnlessPlain(() => fstatSync(open));
    return body({ chunks: () => chunksOf(open) });
  } finally {
    closeSync(open);
  }
}

function opened(path: string): number {
  try {
    // Not on Windows, which doesn't know the flag and has no such pipes.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    throw new UnreadableFile('import.file-unreadable');
  }
}

function refuseUnlessPlain(look: () => { isFile(): boolean; readonly size: number }): void {
  let found: ReturnType<typeof look>;
  try {
    found = look();
  } catch {
    throw new UnreadableFile('import.file-unreadable');
  }
  if (!found.isFile()) throw new UnreadableFile('import.file-not-plain');
  refuseIfLarge(found.size);
}

function refuseIfLarge(bytes: number): void {
  if (bytes > largestMegabytes * 1e6) {
    throw new UnreadableFile('import.file-too-large', { megabytes: largestMegabytes });
  }
}

function* chunksOf(open: number): Iterable<Uint8Array> {
  const chunk = new Uint8Array(chunkBytes);
  let at = 0;
  for (;;) {
    const read = readInto(open, chunk, at);
    if (read === 0) return;
    at += read;
    // A file may grow while it is read.
    refuseIfLarge(at);
    yield chunk.subarray(0, read);
  }
}

function readInto(open: number, chunk: Uint8Array, at: number): number {
  try {
    return readSync(open, chunk, 0, chunk.length, at);
  } catch {
    throw new UnreadableFile('import.file-unreadable');
  }
}
