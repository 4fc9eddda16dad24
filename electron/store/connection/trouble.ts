/** Problems with a file, a disk or the computer, as opposed to problems with a request. */
export type TroubleKind =
  | 'locked'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'unwritable'
  | 'full'
  | 'disk' // it doesn't read or write as it should, which says nothing about the contents
  | 'memory'
  | 'unknown';

export class StoreTrouble extends Error {
  readonly kind: TroubleKind;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(kind: TroubleKind, detail: string, params: Readonly<Record<string, string | number>> = {}) {
    super(detail);
    this.name = 'StoreTrouble';
    this.kind = kind;
    this.params = params;
  }
}

/**
 * SQLite's result codes. A code that isn't listed has the kind of its part before the last underscore, and so on:
 * SQLITE_CORRUPT_INDEX is SQLITE_CORRUPT. Only what says that contents are wrong is damage. The codes that are left out
 * (SQLITE_ERROR, SQLITE_MISUSE …) tell of a defect in the app, not of the file or the disk.
 */
const sqliteCodes: Readonly<Record<string, TroubleKind>> = {
  SQLITE_CORRUPT: 'damaged',
  SQLITE_IOERR_DATA: 'damaged',
  SQLITE_IOERR_CORRUPTFS: 'damaged',
  SQLITE_NOTADB: 'foreign',
  SQLITE_FORMAT: 'foreign',
  SQLITE_FULL: 'full',
  // The shared memory beside the file can't grow.
  SQLITE_IOERR_SHMSIZE: 'full',
  SQLITE_IOERR: 'disk',
  SQLITE_NOLFS: 'disk',
  SQLITE_NOMEM: 'memory',
  SQLITE_IOERR_NOMEM: 'memory',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_PROTOCOL: 'locked',
  SQLITE_IOERR_BLOCKED: 'locked',
  SQLITE_READONLY: 'unwritable',
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_PERM: 'unwritable',
};

/** Codes of the operating system and of Node. */
const systemCodes: Readonly<Record<string, TroubleKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EIO: 'disk',
  ENXIO: 'disk',
  ENODEV: 'disk',
  ESTALE: 'disk',
  ETIMEDOUT: 'disk',
  ENOMEM: 'memory',
  EMFILE: 'memory',
  ENFILE: 'memory',
  ERR_MEMORY_ALLOCATION_FAILED: 'memory',
  ERR_WORKER_OUT_OF_MEMORY: 'memory',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  // On Windows, another program has the file open.
  EBUSY: 'unwritable',
  ETXTBSY: 'unwritable',
  EROFS: 'unwritable',
  ENOENT: 'unwritable',
  ENOTDIR: 'unwritable',
  EISDIR: 'unwritable',
  ENOTEMPTY: 'unwritable',
  EEXIST: 'unwritable',
  ENAMETOOLONG: 'unwritable',
  ELOOP: 'unwritable',
};

function kindOf(code: string): TroubleKind | null {
  if (!code.startsWith('SQLITE_')) return systemCodes[code] ?? null;
  for (let part = code; part.length > 'SQLITE'.length; part = part.slice(0, part.lastIndexOf('_'))) {
    const known = sqliteCodes[part];
    if (known) return known;
  }
  return null;
}

/** The code of an SQLite or file system error, or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether an error comes from the store or the disk. */
export function isTrouble(error: unknown): boolean {
  return error instanceof StoreTrouble || kindOf(errorCode(error)) !== null;
}

/** Turns any error into a kind of trouble that the window can explain. */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof StoreTrouble) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreTrouble(kindOf(errorCode(error)) ?? 'unknown', detail);
}
