import { Refusal } from '../../domain/refusal.ts';
import { troubleOf } from '../../store/connection/trouble.ts';

/** Writes a file that a person chose: one that cannot be written there is refused in words about that file. */
export function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (troubleOf(error).kind !== 'unwritable') throw error;
    throw new Refusal('read-only', 'export.unwritable');
  }
}
