import { notAllowed } from '../../domain/refusal.ts';
import { mostSheetRows, SheetFull } from '../../files/workbook/workbook-file.ts';
import { troubleOf } from '../../store/connection/trouble.ts';

/**
 * Writes a file chosen by a person. If it can't be written, the refusal names that file; `read-only` would mean that
 * the workspace itself can't be written. Other file system errors are refused the same way, except for a full disk,
 * which has its own message; any other error is a bug and is thrown on.
 */
export function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof SheetFull) throw notAllowed('export.sheet-full', { rows: mostSheetRows - 1 });
    const { kind } = troubleOf(error);
    if (kind === 'unwritable' || (kind !== 'full' && isSystemError(error)))
      throw notAllowed('export.unwritable');
    throw error;
  }
}

/** Only errors that the operating system reported name the failed call. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
