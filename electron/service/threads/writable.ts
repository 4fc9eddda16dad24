import { notAllowed } from '../../domain/refusal.ts';
import { troubleOf } from '../../store/connection/trouble.ts';

/**
 * Writes a file that a person chose. One that cannot be written there is refused in words about that file, and not as
 * `read-only`, which says that the workspace itself cannot be written.
 */
export function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (troubleOf(error).kind !== 'unwritable') throw error;
    throw notAllowed('export.unwritable');
  }
}
