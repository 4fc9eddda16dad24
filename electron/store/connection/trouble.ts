/** Problems with a file or a disk, as opposed to problems with a request. */
export type TroubleKind = 'locked' | 'damaged' | 'newer' | 'foreign' | 'unwritable' | 'full' | 'unknown';

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

const kindsByCode: readonly (readonly [prefix: string, kind: TroubleKind])[] = [
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'foreign'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unwritable'],
  ['EACCES', 'unwritable'],
  ['EPERM', 'unwritable'],
  // On Windows, another program has the file open.
  ['EBUSY', 'unwritable'],
  ['EROFS', 'unwritable'],
  ['ENOENT', 'unwritable'],
  ['ENOTDIR', 'unwritable'],
  ['EISDIR', 'unwritable'],
  ['ENOTEMPTY', 'unwritable'],
  ['EEXIST', 'unwritable'],
  ['ENAMETOOLONG', 'unwritable'],
  ['ELOOP', 'unwritable'],
];

/** The code of an SQLite or file system error, or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether an error comes from the store or the disk. */
export function isTrouble(error: unknown): boolean {
  const code = errorCode(error);
  return error instanceof StoreTrouble || kindsByCode.some(([prefix]) => code.startsWith(prefix));
}

/** Turns any error into a kind of trouble that the window can explain. */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof StoreTrouble) return error;
  const code = errorCode(error);
  const known = kindsByCode.find(([prefix]) => code.startsWith(prefix));
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreTrouble(known?.[1] ?? 'unknown', detail);
}
