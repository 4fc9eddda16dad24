import { notAllowed } from '../../domain/refusal.ts';
import { troubleOf } from '../../store/connection/trouble.ts';

/**
 * Writes a file that a person chose. One that cannot be written there is refused in words about that file, and not as
 * `read-only`, which says that the workspace itself cannot be written. So is any other error of the file system but a
 * full disk, which has words of its own; what is no error of the system is a defect and thrown on.
 */
export function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === 'unwritable' || (kind === 'unknown' && isSystemError(error))) {
      throw notAllowed('export.unwritable');
    }
    throw error;
  }
}

/** Only errors that the operating system reported name the call that failed. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
